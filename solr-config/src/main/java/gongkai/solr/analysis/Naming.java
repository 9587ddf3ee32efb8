package gongkai.solr.analysis;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;

/** What HanLP's core dictionary says of a word by itself. */
public final class Naming {
  private Naming() {}

  /** Whether the dictionary has the word, and not as a name of a person or a place. */
  public static boolean isCommon(String word) {
    CoreDictionary.Attribute known = CoreDictionary.get(word);
    if (known == null) {
      return false;
    }
    for (Nature nature : known.nature) {
      if (nature.startsWith("nr") || nature.startsWith("ns")) {
        return false;
      }
    }
    return true;
  }
}
