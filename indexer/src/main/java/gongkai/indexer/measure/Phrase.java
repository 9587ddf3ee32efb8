package gongkai.indexer.measure;

/**
 * The words that say what a number counts.
 *
 * @param earlier the sentence up to the phrase
 * @param before the phrase's words before the number, after the last comma or number
 * @param after its words after the number, up to the next comma or number
 */
record Phrase(String earlier, String before, String after) {

  /** Before and after; no word reaches over the number. */
  String own() {
    return before + "\u0000" + after;
  }

  Phrase withBefore(String words) {
    return new Phrase(earlier, words, after);
  }
}
