package gongkai.indexer.measure;

/**
 * A piece of the document's text.
 *
 * @param start UTF-16 offset
 * @param end UTF-16 offset
 */
record Span(int start, int end) {
  boolean contains(int at) {
    return start <= at && at < end;
  }

  boolean meets(int from, int to) {
    return start < to && from < end;
  }

  String in(String text) {
    return text.substring(start, end);
  }
}
