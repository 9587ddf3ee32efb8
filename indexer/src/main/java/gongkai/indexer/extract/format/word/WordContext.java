package gongkai.indexer.extract.format.word;

import java.util.Set;

/**
 * What the parts of one document share.
 *
 * @param leftOut takes the marks for words that are in the file and not in the text
 */
record WordContext(Styles styles, Numbering numbering, WordParts parts, Set<String> leftOut) {
  static final String HIDDEN = "hidden_left_out";
  static final String STRUCK = "struck_left_out";

  /** For notes and headers, which have no lists of their own. */
  WordContext beside() {
    return new WordContext(styles, Numbering.none(), WordParts.none(), leftOut);
  }
}
