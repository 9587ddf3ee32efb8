package gongkai.noun;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.OptionalInt;

/**
 * The outcome of one check on one Disclosure or on a series.
 *
 * @param id the document's id, a colon, the check, and what it looked at
 * @param check such as {@code C7}
 * @param message what is wrong, in plain Chinese
 * @param messageEn the same in English
 * @param expected the figure that would be right, as a decimal or as words; or empty
 * @param actual the figure that stands there; or empty
 * @param observations ids of those involved
 * @param anchors of the passages involved
 */
public record Finding(
    String id,
    String document,
    String body,
    OptionalInt year,
    String check,
    Severity severity,
    String message,
    String messageEn,
    String expected,
    String actual,
    List<String> observations,
    List<String> anchors) {

  public Finding {
    observations = List.copyOf(observations);
    anchors = List.copyOf(anchors);
  }

  /** How much it matters. */
  public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    HINT("hint");

    private final String wire;

    Severity(String wire) {
      this.wire = wire;
    }

    @JsonValue
    public String wire() {
      return wire;
    }
  }
}
