package gongkai.solr.analysis;

import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into words for people who read what changed in it: nothing is left out, and no name,
 * number, date or title in 《》 is ever parted. Unlike the words of the index, names of persons,
 * places and bodies are recognised by their context. Safe for many threads.
 */
public final class WordCutter {
  private static final String DIGIT = "[0-9０-９]";
  private static final String NUMERAL = "[〇○零一二三四五六七八九十百千万亿]";

  /** What is one word whatever a dictionary says. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "《[^《》\\n]{1,80}》"
              + "|[〔\\[（(]?[12][0-9]{3}[〕\\]）)][0-9]{1,4}号"
              + "|"
              + DIGIT
              + "{2,4}年(?:"
              + DIGIT
              + "{1,2}月(?:"
              + DIGIT
              + "{1,2}日)?)?"
              + "|"
              + DIGIT
              + "+(?:[.,，．]"
              + DIGIT
              + "+)*[%％‰]?"
              + "|第"
              + NUMERAL
              + "{1,9}[编章节条款项](?:之"
              + NUMERAL
              + "{1,3})?"
              + "|百分之"
              + NUMERAL
              + "{1,9}"
              + "|"
              + NUMERAL
              + "{2,12}"
              + "|[A-Za-z]+"
              + "|\\s+");

  private final HanLpSegmenter segmenter;

  private WordCutter(HanLpSegmenter segmenter) {
    this.segmenter = segmenter;
  }

  public static WordCutter of(IndexVocabulary vocabulary) {
    return new WordCutter(HanLpSegmenter.naming(vocabulary.words()));
  }

  /** The words, which make up the text when they are joined. */
  public List<String> cut(String text) {
    List<String> words = new ArrayList<>();
    Matcher whole = WHOLE.matcher(text);
    int at = 0;
    while (whole.find()) {
      plain(text.substring(at, whole.start()), words);
      words.add(whole.group());
      at = whole.end();
    }
    plain(text.substring(at), words);
    return words;
  }

  /** HanLP counts UTF-16 units and would part a pair: what it leaves out or parts stays whole. */
  private void plain(String text, List<String> words) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !Character.isSurrogate(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        dictionary(text.substring(at, end), words);
      }
      if (end < text.length()) {
        int next = end + Character.charCount(text.codePointAt(end));
        words.add(text.substring(end, next));
        end = next;
      }
      at = end;
    }
  }

  private void dictionary(String text, List<String> words) {
    char[] simple = text.toCharArray();
    Characters.simplify(simple, simple.length);
    int at = 0;
    for (Term term : segmenter.cut(simple)) {
      int end = Math.min(text.length(), term.offset + term.length());
      if (term.offset > at) {
        words.add(text.substring(at, term.offset));
      }
      if (end > Math.max(at, term.offset)) {
        words.add(text.substring(Math.max(at, term.offset), end));
        at = end;
      }
    }
    if (at < text.length()) {
      words.add(text.substring(at));
    }
  }
}
