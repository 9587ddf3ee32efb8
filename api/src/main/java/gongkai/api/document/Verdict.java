package gongkai.api.document;

import gongkai.noun.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What must be known before a document is relied on: whether it holds on a day, who says so, and
 * what stands before and after it.
 *
 * @param applies whether such a document can be in force or out of it at all: a rule can, a report
 *     or a piece of news cannot
 * @param since from which day the status holds, where that is stated
 * @param asOf the day that was asked about
 * @param seen when its sources were last looked at, where that is known
 */
public record Verdict(
    Validity.Status status,
    boolean applies,
    Optional<LocalDate> since,
    Said said,
    Line line,
    LocalDate asOf,
    Optional<Instant> seen) {

  /**
   * What says so.
   *
   * @param sentence word for word, or empty
   * @param document that holds the sentence, or made it so; absent where it is not held
   * @param name of the document where it is not held, or empty
   * @param where the article that the sentence stands in, such as 第三十条; or empty
   * @param link to the sentence, or empty
   */
  public record Said(
      String sentence, Optional<Text> document, String name, String where, String link) {
    static final Said NOTHING = new Said("", Optional.empty(), "", "", "");
  }

  /**
   * What came before it and after it, each oldest first.
   *
   * @param replacedBy other texts that replace it, or will
   * @param amendedBy documents that change some of its words
   * @param replaces other texts that it replaces
   * @param versions all that are held of this one text, itself among them; empty for a text of one
   *     version
   */
  public record Line(
      List<Text> replacedBy, List<Text> amendedBy, List<Text> replaces, List<Text> versions) {}

  /**
   * A text of the line.
   *
   * @param day on which it came about, as far as it is stated
   * @param effective from which day it holds, where that is stated
   * @param status on the day that was asked about
   */
  public record Text(
      String id,
      String title,
      String documentNumber,
      Optional<LocalDate> day,
      Optional<LocalDate> effective,
      Validity.Status status,
      String link) {}
}
