package gongkai.solr.analysis;

import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import gongkai.vocabulary.table.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * HanLP with the project's words beside its own. Names are not guessed from context: the same name
 * would be cut one way in a sentence and another in a query, and pairs of characters find it
 * anyway.
 */
final class HanLpSegmenter {
  /** So high that a word of the project wins over the sum of its parts. */
  private static final int FREQUENCY = 1000;

  private static final int REMEMBERED = 4096;
  private static final int LONGEST_REMEMBERED = 400;

  /**
   * A dictionary takes a second and many megabytes: cores and program share those of equal words.
   */
  private static final Map<List<Words.Word>, Both> MADE = new ConcurrentHashMap<>();

  private final Segment segment;

  /** A document's text holds the sentences of its passages again, and offices repeat themselves. */
  private final Map<String, int[]> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, int[]> eldest) {
          return size() > REMEMBERED;
        }
      };

  private HanLpSegmenter(DynamicCustomDictionary dictionary, boolean subWords, boolean names) {
    segment =
        new ViterbiSegment()
            .enableCustomDictionary(dictionary)
            .enableIndexMode(subWords)
            .enableOffset(true)
            .enablePartOfSpeechTagging(false)
            .enableNameRecognize(names)
            .enableTranslatedNameRecognize(false)
            .enableJapaneseNameRecognize(false)
            .enablePlaceRecognize(names)
            .enableOrganizationRecognize(names);
  }

  /** One that recognises names by their context, for reading alone: never for an index. */
  static HanLpSegmenter naming(Words words) {
    return MADE.computeIfAbsent(words.all(), HanLpSegmenter::both).naming();
  }

  /** Shared by all threads; HanLP's segments keep no state between calls. */
  static HanLpSegmenter of(HanLpTokenizer.Mode mode, Words words) {
    Both both = MADE.computeIfAbsent(words.all(), HanLpSegmenter::both);
    return mode == HanLpTokenizer.Mode.INDEX ? both.index() : both.normal();
  }

  /** Terms in text order; in index mode each word is followed by the words within it. */
  List<Term> cut(char[] text) {
    return segment.seg(text);
  }

  /**
   * The same terms by their places alone.
   *
   * @return of each its offset and its length, one after the other; not to be changed
   */
  int[] places(String sentence) {
    synchronized (remembered) {
      int[] known = remembered.get(sentence);
      if (known != null) {
        return known;
      }
    }
    int[] places =
        cut(sentence.toCharArray()).stream()
            .flatMapToInt(term -> IntStream.of(term.offset, term.length()))
            .toArray();
    if (sentence.length() <= LONGEST_REMEMBERED) {
      synchronized (remembered) {
        remembered.put(sentence, places);
      }
    }
    return places;
  }

  private record Both(HanLpSegmenter index, HanLpSegmenter normal, HanLpSegmenter naming) {}

  private static Both both(List<Words.Word> words) {
    // A copy of HanLP's own custom dictionary; that one is global and stays as it is.
    DynamicCustomDictionary dictionary = new DynamicCustomDictionary();
    for (Words.Word word : words) {
      dictionary.insert(word.word(), word.nature() + " " + FREQUENCY);
    }
    return new Both(
        new HanLpSegmenter(dictionary, true, false),
        new HanLpSegmenter(dictionary, false, false),
        new HanLpSegmenter(dictionary, false, true));
  }
}
