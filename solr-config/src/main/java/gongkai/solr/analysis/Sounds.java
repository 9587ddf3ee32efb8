package gongkai.solr.analysis;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.List;

/** How words sound, without tones. */
public final class Sounds {
  private Sounds() {}

  /** {@code laojiuxiaoqu}; a character without a sound stands for itself. */
  public static String pinyin(String word) {
    StringBuilder pinyin = new StringBuilder();
    List<Pinyin> sounds = PinyinDictionary.convertToPinyin(word, true);
    for (int i = 0; i < sounds.size(); i++) {
      pinyin.append(sound(sounds.get(i), word.charAt(i)));
    }
    return pinyin.toString();
  }

  /** {@code ljxq}; a character without a sound stands for itself. */
  public static String initials(String word) {
    StringBuilder initials = new StringBuilder();
    List<Pinyin> sounds = PinyinDictionary.convertToPinyin(word, true);
    for (int i = 0; i < sounds.size(); i++) {
      initials.append(sound(sounds.get(i), word.charAt(i)).charAt(0));
    }
    return initials.toString();
  }

  /** The same for words that many speakers do not tell apart: zh and z, ang and an, l and n. */
  public static String alike(String word) {
    StringBuilder alike = new StringBuilder();
    List<Pinyin> sounds = PinyinDictionary.convertToPinyin(word, true);
    for (int i = 0; i < sounds.size(); i++) {
      String sound = sound(sounds.get(i), word.charAt(i));
      alike
          .append(
              sound
                  .replaceFirst("^([zcs])h", "$1")
                  .replaceFirst("^n", "l")
                  .replaceFirst("([aei]n)g$", "$1"))
          .append(' ');
    }
    return alike.toString();
  }

  private static String sound(Pinyin pinyin, char written) {
    String sound = pinyin.getPinyinWithoutTone();
    return pinyin == Pinyin.none5 || sound.isEmpty() ? String.valueOf(written) : sound;
  }
}
