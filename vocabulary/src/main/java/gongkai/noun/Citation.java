package gongkai.noun;

/**
 * A place in a text that names another document.
 *
 * @param number the document number in normal form, or empty
 * @param title the title between 《》, or empty
 * @param role what the sentence does with the other document
 * @param resolved the id of the Disclosure it names, or empty while it dangles
 * @param start offset in the text
 * @param end offset in the text
 */
public record Citation(
    String number, String title, Role role, String resolved, int start, int end) {

  /** What citing does to the cited. */
  public enum Role {
    CITES,
    BASED_ON,
    INTERPRETS,
    FORWARDS,
    AMENDS,
    REPEALS;

    /** Whether the cited document is described differently for it. */
    public boolean acts() {
      return this == INTERPRETS || this == AMENDS || this == REPEALS;
    }
  }

  public Citation withResolved(String id) {
    return new Citation(number, title, role, id, start, end);
  }
}
