package gongkai.check.finding;

import gongkai.noun.Finding;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Collects the findings on one document or body; an id is given once. */
public final class FindingList {
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** Whose findings these are. */
  public record About(String document, String body, OptionalInt year) {
    public static About of(CheckedDocument document) {
      return new About(
          document.disclosure().id(), document.disclosure().publisher(), document.year());
    }

    public static About of(Observation observation) {
      return new About(
          observation.document(), observation.subject().body(), observation.subject().year());
    }
  }

  /** What is said, in both languages. */
  public record Words(String chinese, String english) {}

  /** The two figures, or words in their place. */
  public record Figures(String expected, String actual) {
    static final Figures NONE = new Figures("", "");

    public static Figures of(BigDecimal expected, BigDecimal actual) {
      return new Figures(plain(expected), plain(actual));
    }
  }

  public void add(
      About about,
      String check,
      String what,
      Severity severity,
      Words words,
      Figures figures,
      List<Observation> observations) {
    String id = about.document() + ":" + check + ":" + what;
    if (!ids.add(id)) {
      return;
    }
    findings.add(
        new Finding(
            id,
            about.document(),
            about.body(),
            about.year(),
            check,
            severity,
            words.chinese(),
            words.english(),
            figures.expected(),
            figures.actual(),
            observations.stream().map(Observation::id).distinct().toList(),
            observations.stream()
                .map(o -> o.place().anchor())
                .filter(anchor -> !anchor.isEmpty())
                .distinct()
                .toList()));
  }

  public List<Finding> all() {
    return List.copyOf(findings);
  }

  /** 35253, not 3.5253E+4; 96171.60 as 96171.6. */
  public static String plain(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }
}
