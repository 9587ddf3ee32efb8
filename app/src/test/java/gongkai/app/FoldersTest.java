package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A room is so small that whoever opens it sees all that is in it. */
class FoldersTest {
  private static final long MOST = 20;

  @Test
  void noFolderHasMoreThanTwentyFiles() throws IOException {
    Map<Path, Long> folders = new TreeMap<>();
    for (String module :
        "vocabulary solr-config datasets indexer api site app bench".split(" ", -1)) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        folders.putAll(
            files
                .filter(file -> file.toString().endsWith(".java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting())));
      }
    }
    assertTrue(folders.size() > 50, "found only " + folders.size());
    folders.values().removeIf(count -> count <= MOST);
    assertEquals(Map.of(), folders);
  }
}
