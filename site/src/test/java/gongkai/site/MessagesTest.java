package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.words.Language;
import gongkai.api.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
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
}
