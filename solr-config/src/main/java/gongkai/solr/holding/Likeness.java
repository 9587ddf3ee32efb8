package gongkai.solr.holding;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Sha256;
import gongkai.solr.analysis.Keys;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How alike two texts are. Two texts with a Jaccard coefficient of 0.9 over their runs of five
 * letters share one of 32 keys with a probability of 1 - 10^-14; with one of 0.5, of 0.87 (Broder
 * 1997; Leskovec et al., Mining of Massive Datasets, ch. 3). What shares a key is compared exactly.
 */
public final class Likeness {
  private static final int RUN = 5;
  private static final int ROWS = 4;
  private static final int HASHES = 128;

  /** Shorter texts are alike by accident: an empty form, a page that only names its attachment. */
  private static final int SHORTEST = 60;

  private static final int LONGEST = 200_000;

  private Likeness() {}

  /**
   * The key that documents have in common that say the same under the same title; empty where there
   * is too little text.
   */
  static String textKey(Disclosure disclosure, String text) {
    String letters = Keys.of(text);
    return letters.length() < SHORTEST
        ? ""
        : sha(Keys.of(disclosure.title()) + "\n" + own(disclosure) + "\n" + letters);
  }

  /** Keys of which documents that are almost the same share at least one. */
  static List<String> keys(Disclosure disclosure, String text) {
    String letters = Keys.of(text);
    if (letters.length() < SHORTEST) {
      return List.of();
    }
    List<String> hashes = hashes(letters);
    List<String> keys = new ArrayList<>();
    for (int from = 0; from + ROWS <= hashes.size(); from += ROWS) {
      String band = String.join("", hashes.subList(from, from + ROWS));
      keys.add(sha(own(disclosure) + "\n" + from + "\n" + band).substring(0, 12));
    }
    return keys;
  }

  /** Reports on forms are alike by their form: only those of one body and year can be the same. */
  private static String own(Disclosure disclosure) {
    String year = disclosure.value(Property.REPORTING_YEAR);
    return year.isEmpty() ? "" : year + disclosure.publisher();
  }

  private static List<String> hashes(String letters) {
    String part = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
    NGramTokenizer runs = new NGramTokenizer(RUN, RUN);
    runs.setReader(new StringReader(part));
    List<String> hashes = new ArrayList<>();
    try (TokenStream stream = new MinHashFilter(runs, 1, HASHES, 1, true)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        hashes.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hashes;
  }

  /** A text's runs of five letters. */
  public static Set<String> runs(String text) {
    String letters = Keys.of(text);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= Math.min(letters.length(), LONGEST); i++) {
      runs.add(letters.substring(i, i + RUN));
    }
    return runs;
  }

  private static String sha(String text) {
    return Sha256.hex(text, 16);
  }
}
