package gongkai.indexer.measure;

/**
 * A piece of the document's text.
 *
 * @param start UTF-16 offset
 * @param end UTF-16 offset
 */
record Span(int start, int end) {
  String in(String text) {
    return text.substring(start, end);
  }
}
