package gongkai.solr.analysis;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.List;
import java.util.function.UnaryOperator;

/** How words sound, without tones. */
public final class Sounds {
  private Sounds() {}

  /** {@code laojiuxiaoqu}; a character without a sound stands for itself. */
  public static String pinyin(String word) {
    return each(word, UnaryOperator.identity());
  }

  /** {@code ljxq}; a character without a sound stands for itself. */
  public static String initials(String word) {
    return each(word, sound -> sound.substring(0, 1));
  }

  /** The same for words that many speakers do not tell apart: zh and z, ang and an, l and n. */
  public static String alike(String word) {
    return each(
        word,
        sound ->
            sound
                    .replaceFirst("^([zcs])h", "$1")
                    .replaceFirst("^n", "l")
                    .replaceFirst("([aei]n)g$", "$1")
                + " ");
  }

  private static String each(String word, UnaryOperator<String> said) {
    StringBuilder all = new StringBuilder();
    List<Pinyin> sounds = PinyinDictionary.convertToPinyin(word, true);
    for (int i = 0; i < sounds.size(); i++) {
      all.append(said.apply(sound(sounds.get(i), word.charAt(i))));
    }
    return all.toString();
  }

  private static String sound(Pinyin pinyin, char written) {
    String sound = pinyin.getPinyinWithoutTone();
    return pinyin == Pinyin.none5 || sound.isEmpty() ? String.valueOf(written) : sound;
  }
}
