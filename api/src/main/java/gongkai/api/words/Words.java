package gongkai.api.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the service itself says, in one language. Both files must hold the same keys, or nothing
 * starts.
 */
public final class Words {
  private static final Map<Language, Words> LOADED = load();

  private final Language language;
  private final Properties texts;

  private Words(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  public static Words in(Language language) {
    return LOADED.get(language);
  }

  public Language language() {
    return language;
  }

  public boolean knows(String key) {
    return texts.containsKey(key);
  }

  /**
   * The text of a key, with {@code {0}}, {@code {1}} … replaced.
   *
   * @throws IllegalArgumentException for a key that is not in the files
   */
  public String say(String key, Object... with) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    for (int i = 0; i < with.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(with[i]));
    }
    return text;
  }

  /** The text of a key, or the other text where the files lack it. */
  public String sayOr(String key, String otherwise) {
    return texts.getProperty(key, otherwise);
  }

  private static Map<Language, Words> load() {
    Map<Language, Words> loaded = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      loaded.put(language, new Words(language, read("words_" + language.code() + ".properties")));
    }
    Set<String> odd = new TreeSet<>(loaded.get(Language.ZH).texts.stringPropertyNames());
    Set<String> english = loaded.get(Language.EN).texts.stringPropertyNames();
    Set<String> both = new TreeSet<>(odd);
    both.retainAll(english);
    odd.addAll(english);
    odd.removeAll(both);
    if (!odd.isEmpty()) {
      throw new IllegalStateException("keys in one words file only: " + odd);
    }
    return loaded;
  }

  private static Properties read(String file) {
    Properties texts = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing " + file);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
    return texts;
  }
}
