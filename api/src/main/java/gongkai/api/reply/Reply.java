package gongkai.api.reply;

import com.fasterxml.jackson.annotation.JsonValue;
import gongkai.noun.Validity;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A piece of a document that answers a question.
 *
 * @param text exactly {@code start} to {@code end} of the document's text, UTF-16
 * @param document its id
 * @param anchor of the passage
 * @param observation id of the number that the piece states, or empty
 * @param status of the document today
 * @param date of the document, where it states one
 * @param url the page, at the place
 */
public record Reply(
    Kind kind,
    String text,
    int start,
    int end,
    String document,
    String title,
    String anchor,
    String observation,
    Validity.Status status,
    Optional<LocalDate> date,
    String url) {

  /** What the piece is. */
  public enum Kind {
    SENTENCE,
    CELL;

    @JsonValue
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
