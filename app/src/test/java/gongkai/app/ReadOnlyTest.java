package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.installation.ReadOnlyFolder;
import gongkai.app.trouble.ExitCode;
import gongkai.indexer.Indexer;
import gongkai.solr.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that is served and not touched. */
class ReadOnlyTest {
  @TempDir Path folder;

  @Test
  void aFolderThatMustNotBeWrittenIsServed() throws IOException {
    Path data = Folders.unpacked(UpgradeTest.LATEST, folder);
    Map<String, String> before = image(data);
    assertTrue(before.size() > 20);
    Path scratch;
    try (ReadOnlyFolder over = ReadOnlyFolder.over(data);
        Installation installation =
            Installation.open(InstallationOptions.at(over.path()).withoutVectors());
        Indexer indexer = installation.openIndexer()) {
      scratch = over.path();
      assertEquals(1, installation.searcher().search(SearchRequest.of("抗旱")).total());
      assertTrue(indexer.knowsOriginals());
      installation.holdings().commit();
    }
    assertFalse(Files.exists(scratch));
    assertEquals(before, image(data));
  }

  @Test
  void whatTakesDocumentsInIsRefused() {
    CommandRun run =
        CommandRun.of("serve", "--read-only", "--watch", folder, "--port", 0, "--data", folder);
    assertEquals(ExitCode.USAGE.code(), run.exitCode(), run.err());
    assertEquals(
        ExitCode.BAD_INPUT.code(),
        CommandRun.of("serve", "--read-only", "--port", 0, "--data", folder).exitCode());
  }

  private static Map<String, String> image(Path data) throws IOException {
    Map<String, String> image = new TreeMap<>();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        image.put(
            data.relativize(path).toString(),
            Files.getLastModifiedTime(path)
                + (Files.isDirectory(path) ? "" : " " + Files.size(path)));
      }
    }
    return image;
  }
}
