package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Status;
import gongkai.report.WholeFigures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** C10: places of a form that are blank, or hold a slash or a dash, where the form wants 0. */
final class CompletenessCheck implements DocumentCheck {
  private static final String NAME = "C10";

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    Map<String, List<Observation>> byTable =
        document.observations().stream()
            .filter(WholeFigures::isCell)
            .collect(
                Collectors.groupingBy(
                    o -> o.place().table(), LinkedHashMap::new, Collectors.toList()));
    byTable.forEach(
        (table, cells) -> {
          say(document, table, cells, Status.EMPTY, "空白", "blank", findings);
          say(
              document,
              table,
              cells,
              Status.NOT_APPLICABLE,
              "填“/”“-”等",
              "not 0 but a mark",
              findings);
        });
  }

  private static void say(
      CheckedDocument document,
      String table,
      List<Observation> cells,
      Status status,
      String chinese,
      String english,
      FindingList findings) {
    List<Observation> found = cells.stream().filter(o -> o.reading().status() == status).toList();
    if (found.isEmpty()) {
      return;
    }
    String title = found.getFirst().meaning().indicatorLabel().split(" / ", -1)[0];
    findings.add(
        About.of(document),
        NAME,
        table + "." + status.wire(),
        Severity.WARNING,
        new Words(
            "“%s”表有%d个单元格%s，表样要求没有的填0。".formatted(title, found.size(), chinese),
            "In the table %s %d cells are %s; the form wants 0 for none."
                .formatted(table, found.size(), english)),
        new Figures("0", ""),
        found);
  }
}
