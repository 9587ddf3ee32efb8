package gongkai.solr.analysis;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What people type on the way to a name: its characters, its pinyin ({@code zhengwugongkai}) or its
 * initials ({@code zwgk}).
 */
public final class Typed {
  /** Nobody types more before choosing. */
  private static final int LONGEST = 24;

  private Typed() {}

  /** The three spellings of the name from its start. */
  public static List<String> fromTheStartOf(String name) {
    return spellings(Keys.of(name));
  }

  /** The three spellings of the name from each of its words on. */
  public static List<String> anywhereIn(String name) {
    String key = Keys.of(name);
    Set<String> typed = new LinkedHashSet<>();
    for (Term term : HanLpSegmenter.of(HanLpTokenizer.Mode.NORMAL).cut(key.toCharArray())) {
      typed.addAll(spellings(key.substring(term.offset)));
    }
    return List.copyOf(typed);
  }

  private static List<String> spellings(String key) {
    String start = key.substring(0, Math.min(LONGEST, key.length()));
    StringBuilder pinyin = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    List<Pinyin> sounds = PinyinDictionary.convertToPinyin(start, true);
    for (int i = 0; i < sounds.size(); i++) {
      String sound = sounds.get(i).getPinyinWithoutTone();
      boolean silent = sounds.get(i) == Pinyin.none5 || sound.isEmpty();
      pinyin.append(silent ? start.substring(i, i + 1) : sound);
      initials.append(silent ? start.charAt(i) : sound.charAt(0));
    }
    List<String> spellings = new ArrayList<>();
    spellings.add(start);
    spellings.add(pinyin.substring(0, Math.min(LONGEST * 2, pinyin.length())));
    spellings.add(initials.toString());
    return spellings;
  }
}
