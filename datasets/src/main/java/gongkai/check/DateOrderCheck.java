package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Property;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** C16: formed after it was published. One of the two days is wrong; which, nobody can tell. */
final class DateOrderCheck implements DocumentCheck {
  private static final String NAME = "C16";

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    Optional<LocalDate> formed = document.disclosure().date(Property.FORMED);
    Optional<LocalDate> published = document.disclosure().date(Property.PUBLISHED);
    if (formed.isPresent()
        && published.isPresent()
        && formed.orElseThrow().isAfter(published.orElseThrow())) {
      findings.add(
          About.of(document),
          NAME,
          "dates",
          Severity.WARNING,
          new Words(
              "成文日期%s晚于发布日期%s。".formatted(formed.orElseThrow(), published.orElseThrow()),
              "It is dated %s, after its publication on %s."
                  .formatted(formed.orElseThrow(), published.orElseThrow())),
          new Figures("≤ " + published.orElseThrow(), formed.orElseThrow().toString()),
          List.of());
    }
  }
}
