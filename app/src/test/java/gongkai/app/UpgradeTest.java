package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.app.installation.DataFolder;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.run.Runs;
import gongkai.app.trouble.ExitCode;
import gongkai.indexer.Indexer;
import gongkai.noun.Disclosure;
import gongkai.solr.holding.Selection;
import gongkai.solr.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Data folders as earlier versions left them, {@code folders/NAME.zip}; one is added whenever a
 * version goes out: two texts, {@code gongkai index}, {@code gongkai backup}, zipped.
 */
class UpgradeTest {
  static final String LATEST = "0.1.0-2026-11";

  private static final List<String> VERSIONS = List.of(LATEST);
  private static final Selection ALL = Selection.ALL.withWithdrawn();

  @TempDir Path folder;

  @Test
  void aFolderOfAnEarlierVersionAnswersAtOnceAndIsMadeAnew() throws IOException {
    for (String version : VERSIONS) {
      Path data = Folders.unpacked(version, folder);
      try (Installation installation =
              Installation.open(InstallationOptions.at(data).withoutVectors());
          Indexer indexer = installation.openIndexer()) {
        List<Disclosure> before = held(installation);
        assertEquals(2, before.size(), version);
        assertEquals(1, found(installation), version);
        Runs runs = new Runs(installation, indexer, () -> {});
        runs.renew();
        assertFalse(runs.isOutdated(), version);
        assertEquals(
            before.stream().map(Disclosure::id).sorted().toList(),
            held(installation).stream().map(Disclosure::id).sorted().toList());
        assertEquals(1, found(installation), version);
      }
    }
    assertFalse(VERSIONS.isEmpty());
  }

  private static List<Disclosure> held(Installation installation) {
    return installation.holdings().disclosures(installation.holdings().ids(ALL));
  }

  private static long found(Installation installation) {
    return installation.searcher().search(SearchRequest.of("抗旱")).total();
  }

  @Test
  void aFolderOfALaterVersionIsRefusedAndNotTouched() throws IOException {
    Path data = Folders.unpacked(LATEST, folder);
    Path version = data.resolve("version");
    Files.writeString(version, (DataFolder.VERSION + 1) + "\n");
    for (String command : List.of("serve", "status", "release")) {
      CommandRun run = CommandRun.of(command, "--data", data);
      assertEquals(ExitCode.FOLDER_NEWER.code(), run.exitCode(), run.err());
      assertTrue(run.err().contains("newer version"), run.err());
    }
    assertEquals((DataFolder.VERSION + 1) + "\n", Files.readString(version));
    Path backup = folder.resolve("backup");
    assertEquals(
        ExitCode.FOLDER_NEWER.code(), CommandRun.of("backup", backup, "--data", data).exitCode());
  }
}
