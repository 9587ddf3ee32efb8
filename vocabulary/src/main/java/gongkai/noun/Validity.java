package gongkai.noun;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a document is in force, and who says so.
 *
 * @param since from which day the status holds, where that is stated
 * @param by the document that made it so: an id where it is held here, else its number or title; or
 *     empty
 * @param sentence the sentence that says so, or empty
 * @param saidIn the id of the Disclosure that holds the sentence, or empty
 */
public record Validity(
    Status status, Optional<LocalDate> since, String by, String sentence, String saidIn) {

  /** Nothing states it. */
  public static final Validity UNSTATED =
      new Validity(Status.UNSTATED, Optional.empty(), "", "", "");

  /**
   * 有效性, as in the code lists of the norm, and what lies between 有效 and nothing stated: a text
   * whose day of effect has come and of which no end is known here. That it took effect says not
   * that it still holds; only who keeps it can say that.
   */
  public enum Status {
    IN_FORCE("in_force"),
    AS_PUBLISHED("in_force_as_published"),
    NOT_YET("not_yet"),
    AMENDED("amended"),
    EXPIRED("expired"),
    REPEALED("repealed"),
    UNSTATED("unstated");

    private final String wire;

    Status(String wire) {
      this.wire = wire;
    }

    @JsonValue
    public String wire() {
      return wire;
    }
  }
}
