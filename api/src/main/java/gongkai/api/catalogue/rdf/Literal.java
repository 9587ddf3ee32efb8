package gongkai.api.catalogue.rdf;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Words.
 *
 * @param language of words of a language, else empty
 * @param type such as {@code xsd:date}; empty for plain words
 */
public record Literal(String text, String language, String type) implements Value {

  public static Literal plain(String text) {
    return new Literal(text, "", "");
  }

  public static Literal chinese(String text) {
    return new Literal(text, "zh", "");
  }

  public static Literal english(String text) {
    return new Literal(text, "en", "");
  }

  public static Literal day(LocalDate day) {
    return new Literal(day.toString(), "", "xsd:date");
  }

  public static Literal moment(Instant moment) {
    return new Literal(moment.toString(), "", "xsd:dateTime");
  }

  public static Literal count(long count) {
    return new Literal(Long.toString(count), "", "xsd:nonNegativeInteger");
  }

  /** Bytes in hex. */
  public static Literal hex(String digits) {
    return new Literal(digits, "", "xsd:hexBinary");
  }
}
