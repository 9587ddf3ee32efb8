package gongkai.dataset;

/**
 * Keeps a spreadsheet from running a text as a formula when it opens a CSV file: an apostrophe is
 * put before a text that starts like one. A text that itself starts with an apostrophe gets
 * another, so that taking one off always gives the text back.
 *
 * <p>Source for the characters: OWASP, CSV Injection; the full-width forms start formulas in East
 * Asian versions of Excel. A mark alone, such as the {@code -} of an empty table cell, runs nothing
 * and stays as it is.
 */
final class FormulaGuard {
  private static final String STARTS = "=+-@\t\r\n＝＋－＠";

  private FormulaGuard() {}

  static String safe(String text) {
    if (text.isEmpty()) {
      return text;
    }
    char first = text.charAt(0);
    return first == '\'' || (STARTS.indexOf(first) >= 0 && text.length() > 1) ? "'" + text : text;
  }
}
