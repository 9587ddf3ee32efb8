package gongkai.solr.analysis;

/**
 * The dictionaries of the words' analysis: a second to load, otherwise paid by the first search.
 */
public final class Dictionaries {
  private Dictionaries() {}

  /** Loads them now; a caller with time on another thread does that. */
  public static void load(IndexVocabulary vocabulary) {
    for (HanLpTokenizer.Mode mode : HanLpTokenizer.Mode.values()) {
      HanLpSegmenter.of(mode, vocabulary.words()).cut("政府信息公开".toCharArray());
    }
  }
}
