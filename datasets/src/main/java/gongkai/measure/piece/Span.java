package gongkai.measure.piece;

/**
 * A piece of the document's text.
 *
 * @param start UTF-16 offset
 * @param end UTF-16 offset
 */
public record Span(int start, int end) {
  public String in(String text) {
    return text.substring(start, end);
  }

  public boolean isEmpty() {
    return start == end;
  }
}
