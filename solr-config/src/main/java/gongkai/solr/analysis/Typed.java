package gongkai.solr.analysis;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What people type on the way to a name: its characters, its pinyin ({@code zhengwugongkai}) or its
 * initials ({@code zwgk}).
 */
public final class Typed {
  /** Nobody types more before choosing. */
  private static final int LONGEST = 24;

  /** What joins words within a name: 文化和旅游局. */
  private static final String JOINING = "和与及或的";

  private static final int MOST_READINGS = 16;

  private static final Set<String> SYLLABLES =
      Arrays.stream(Pinyin.values())
          .map(Pinyin::getPinyinWithoutTone)
          .filter(syllable -> syllable.matches("[a-z]+"))
          .collect(Collectors.toUnmodifiableSet());

  private Typed() {}

  /** The three spellings of the name from its start. */
  public static List<String> fromTheStartOf(String name) {
    return spellings(Keys.of(name));
  }

  /** The three spellings of the name from each of its words on. */
  public static List<String> anywhereIn(String name, IndexVocabulary vocabulary) {
    String key = Keys.of(name);
    Set<String> typed = new LinkedHashSet<>();
    for (int start : starts(key, vocabulary)) {
      typed.addAll(spellings(key.substring(start)));
    }
    return List.copyOf(typed);
  }

  /**
   * The initials of whatever is typed, of which characters, pinyin and initials may be mixed
   * ({@code 老jiu}, {@code laojxq}): all ways to read it, at most {@value #MOST_READINGS}.
   */
  public static List<String> initials(String key) {
    Set<String> found = new LinkedHashSet<>();
    List<Reading> open = new ArrayList<>(List.of(new Reading("", 0)));
    while (!open.isEmpty() && found.size() < MOST_READINGS) {
      Reading reading = open.removeLast();
      if (reading.at() == key.length() || reading.initials().length() == LONGEST) {
        found.add(reading.initials());
        continue;
      }
      char next = key.charAt(reading.at());
      if (next > 127) {
        open.add(reading.with(Sounds.initials(String.valueOf(next)).charAt(0), 1));
      } else {
        open.add(reading.with(next, 1));
        String rest = key.substring(reading.at());
        SYLLABLES.stream()
            .filter(
                syllable ->
                    syllable.length() > 1
                        && (rest.startsWith(syllable)
                            || (rest.length() > 1 && syllable.startsWith(rest))))
            .mapToInt(syllable -> Math.min(syllable.length(), rest.length()))
            .distinct()
            .sorted()
            .forEach(length -> open.add(reading.with(next, length)));
      }
    }
    return List.copyOf(found);
  }

  private record Span(int start, int end) {}

  private record Reading(String initials, int at) {
    Reading with(char initial, int length) {
      return new Reading(initials + initial, at + length);
    }
  }

  /** Whether the name goes on as typed from its start. */
  public static boolean goesOn(String name, String key) {
    return goesOn(Keys.of(name), 0, key, 0);
  }

  /** The same from the start of any of its words. */
  public static boolean goesOnAnywhere(String name, String key, IndexVocabulary vocabulary) {
    String plain = Keys.of(name);
    return starts(plain, vocabulary).stream().anyMatch(start -> goesOn(plain, start, key, 0));
  }

  /**
   * Where words begin, also those within words, if the rest is words too: 信息 in 政府信息公开, and not 民政
   * in 人民政府.
   */
  private static List<Integer> starts(String plain, IndexVocabulary vocabulary) {
    List<Term> terms =
        HanLpSegmenter.of(HanLpTokenizer.Mode.INDEX, vocabulary.words()).cut(plain.toCharArray());
    boolean[] before = new boolean[plain.length() + 1];
    boolean[] after = new boolean[plain.length() + 1];
    before[0] = true;
    after[plain.length()] = true;
    List<Span> words = new ArrayList<>();
    terms.forEach(term -> words.add(new Span(term.offset, term.offset + term.length())));
    for (int i = 0; i < plain.length(); i++) {
      if (JOINING.indexOf(plain.charAt(i)) >= 0) {
        words.add(new Span(i, i + 1));
      }
    }
    words.sort(Comparator.comparingInt(Span::start));
    words.forEach(word -> before[word.end()] |= before[word.start()]);
    words.reversed().forEach(word -> after[word.start()] |= after[word.end()]);
    return IntStream.range(0, plain.length())
        .filter(start -> before[start] && after[start])
        .boxed()
        .toList();
  }

  private static boolean goesOn(String name, int at, String key, int from) {
    if (from == key.length()) {
      return true;
    }
    if (at == name.length()) {
      return false;
    }
    if (name.charAt(at) == key.charAt(from) && goesOn(name, at + 1, key, from + 1)) {
      return true;
    }
    String sound = Sounds.pinyin(name.substring(at, at + 1));
    int rest = key.length() - from;
    // The first letter, all of them, or as many as are typed.
    return (sound.charAt(0) == key.charAt(from) && goesOn(name, at + 1, key, from + 1))
        || (key.startsWith(sound, from) && goesOn(name, at + 1, key, from + sound.length()))
        || (rest < sound.length() && sound.startsWith(key.substring(from)));
  }

  private static List<String> spellings(String key) {
    String start = key.substring(0, Math.min(LONGEST, key.length()));
    String pinyin = Sounds.pinyin(start);
    return List.of(
        start, pinyin.substring(0, Math.min(LONGEST * 2, pinyin.length())), Sounds.initials(start));
  }
}
