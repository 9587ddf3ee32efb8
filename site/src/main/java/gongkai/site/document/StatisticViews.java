package gongkai.site.document;

import gongkai.api.label.Labels;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Wire;
import gongkai.site.component.ChartMaker;
import gongkai.site.component.FindingView;
import gongkai.site.component.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The numbers of a document as they stand beside its text, and the doubts about them. */
final class StatisticViews {
  /** Groups that are longer are closed until a reader wants them. */
  private static final int OPEN_UP_TO = 60;

  /** The dimension whose value is the id of another observation. */
  private static final String PART_OF = "partOf";

  private final Map<String, Observation> numbered;
  private final Map<String, Observation> byId = new HashMap<>();
  private final List<Finding> findings;
  private final OptionalInt usualYear;
  private final Labels labels;
  private final Words words;

  /**
   * Prepares the views.
   *
   * @param numbered the observations by the id of their entry beside the text
   * @param usualYear of the document's figures; only another is told
   */
  StatisticViews(
      Map<String, Observation> numbered,
      List<Finding> findings,
      OptionalInt usualYear,
      Labels labels,
      Words words) {
    this.numbered = numbered;
    numbered.values().forEach(observation -> byId.put(observation.id(), observation));
    this.findings = findings;
    this.usualYear = usualYear;
    this.labels = labels;
    this.words = words;
  }

  List<DocumentPage.StatisticGroup> groups() {
    Map<String, List<DocumentPage.StatisticView>> groups = new LinkedHashMap<>();
    numbered.forEach(
        (id, observation) ->
            groups
                .computeIfAbsent(group(observation), label -> new ArrayList<>())
                .add(view(id, observation)));
    return groups.entrySet().stream()
        .map(
            group ->
                new DocumentPage.StatisticGroup(
                    group.getKey(), group.getValue().size() <= OPEN_UP_TO, group.getValue()))
        .toList();
  }

  /** Without the table's title, which the group bears. */
  private String label(Observation observation) {
    String label = observation.meaning().indicatorLabel();
    String above = group(observation) + " / ";
    return label.startsWith(above) ? label.substring(above.length()) : label;
  }

  private String group(Observation observation) {
    String table = observation.place().table();
    return table.isEmpty()
        ? words.say("statistics.narrative")
        : labels.table(observation.meaning().form(), table);
  }

  private DocumentPage.StatisticView view(String id, Observation observation) {
    return new DocumentPage.StatisticView(
        id,
        "#" + Wire.anchor(observation),
        label(observation),
        value(observation),
        observation.reading().value().isPresent(),
        observation.reading().approximate(),
        narrowed(observation),
        observation.place().text(),
        findings.stream()
            .filter(finding -> finding.observations().contains(observation.id()))
            .filter(finding -> finding.severity() != Finding.Severity.HINT)
            .map(this::message)
            .toList());
  }

  private String value(Observation observation) {
    return observation
        .reading()
        .value()
        .map(value -> ChartMaker.grouped(value.toPlainString()) + observation.reading().unit())
        .orElseGet(() -> words.say("status." + observation.reading().status().wire()));
  }

  private String narrowed(Observation observation) {
    List<String> parts = new ArrayList<>();
    OptionalInt year = observation.subject().year();
    if (year.isPresent() && !year.equals(usualYear)) {
      parts.add(words.say("statistics.year", String.valueOf(year.getAsInt())));
    }
    observation.meaning().dimensions().forEach((name, value) -> parts.add(dimension(name, value)));
    return String.join(" · ", parts);
  }

  private String dimension(String name, String value) {
    if (name.equals(PART_OF)) {
      return whole(value);
    }
    String label = words.sayOr("dimension." + name, name);
    // 累计 is said by the value already.
    return label.equals(value) ? value : label + " " + value;
  }

  /** The figure of which this one is a part, as the text writes it; never its id. */
  private String whole(String id) {
    return Optional.ofNullable(byId.get(id))
        .map(whole -> words.say("statistics.part-of", label(whole), whole.place().text().strip()))
        .orElseGet(() -> words.say("dimension." + PART_OF));
  }

  List<FindingView> findings() {
    Map<String, String> labelOf = new HashMap<>();
    Map<String, String> anchorOf = new HashMap<>();
    numbered
        .values()
        .forEach(
            observation -> {
              labelOf.put(observation.id(), observation.place().text());
              anchorOf.put(observation.id(), "#" + Wire.anchor(observation));
            });
    List<FindingView> views = new ArrayList<>();
    for (Finding finding : findings) {
      List<Link> links = new ArrayList<>();
      finding.observations().stream()
          .filter(anchorOf::containsKey)
          .distinct()
          .forEach(id -> links.add(new Link(linkLabel(labelOf.get(id)), anchorOf.get(id))));
      if (links.isEmpty()) {
        finding
            .anchors()
            .forEach(anchor -> links.add(new Link(words.say("findings.passage"), "#" + anchor)));
      }
      views.add(
          new FindingView(
              "f-" + (views.size() + 1),
              finding.severity().wire(),
              words.say("severity." + finding.severity().wire()),
              message(finding),
              links));
    }
    return views;
  }

  private String linkLabel(String written) {
    return written.isBlank() ? words.say("findings.cell") : written.replace('\n', ' ');
  }

  private String message(Finding finding) {
    return words.language() == Language.EN && !finding.messageEn().isEmpty()
        ? finding.messageEn()
        : finding.message();
  }
}
