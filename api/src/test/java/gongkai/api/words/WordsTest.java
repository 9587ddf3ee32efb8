package gongkai.api.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Pattern SAID = Pattern.compile("say\\(\"([^\"]+)\"\\s*[,)]");

  @Test
  void everyKeyThatTemplatesAndCodeNameIsThere() throws IOException {
    for (String folder : List.of("src/main/jte", "src/main/java")) {
      int named = 0;
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher said = SAID.matcher(Files.readString(file));
          while (said.find()) {
            assertTrue(Words.in(Language.ZH).knows(said.group(1)), file + " " + said.group(1));
            named++;
          }
        }
      }
      assertTrue(named > 50, named + " keys in " + folder);
    }
  }

  @Test
  void blanksAreFilledAndAnUnknownKeyIsAnError() {
    assertEquals("共 3 条结果", Words.in(Language.ZH).say("search.total", 3));
    assertThrows(IllegalArgumentException.class, () -> Words.in(Language.ZH).say("no.such"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ZH",
    "zh-CN, ZH",
    "'en-US,en;q=0.9', EN",
    "'zh;q=0.9,en;q=0.5', ZH",
    "'fr,en;q=0.1', EN",
    "'fr', ZH",
    "';;q=x', ZH"
  })
  void theClientsLanguageIsTaken(String header, Language language) {
    assertEquals(language, Language.preferred(header));
  }
}
