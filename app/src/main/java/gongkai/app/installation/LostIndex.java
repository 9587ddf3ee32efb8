package gongkai.app.installation;

import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.indexer.Indexer;
import gongkai.noun.Dataset;
import gongkai.solr.connection.IndexFiles;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells an index that was lost from one that is empty, and puts away one that is damaged. An empty
 * index beside originals or releases would otherwise be served, and released as data, as if all
 * documents were gone.
 */
public final class LostIndex {
  private static final Selection ALL = Selection.ALL.withWithdrawn();

  private LostIndex() {}

  /**
   * Refuses to go on with an index that was lost.
   *
   * @throws Trouble with the command that mends it
   */
  public static void refuse(Installation installation, Indexer indexer) {
    if (isLost(installation, indexer)) {
      Path data = installation.folder().root();
      if (!indexer.knowsOriginals()) {
        throw nothingKnown(data);
      }
      throw new Trouble(
          ExitCode.DAMAGED,
          "The index in %s is empty, but documents were indexed here: it was lost. Stop whatever runs and make it anew from the originals: gongkai index --rebuild --data %s (or put solr/ back from a backup). Nothing was changed. 索引丢失：请用 index --rebuild 由原件重建，或从备份恢复 solr/。"
              .formatted(data.resolve("solr"), data));
    }
  }

  private static Trouble nothingKnown(Path data) {
    return new Trouble(
        ExitCode.DAMAGED,
        "The index in %s is empty, but there are releases of it: it was lost, and of the originals nothing is written down. Put solr/ back from a backup, or take the documents in again: gongkai index FOLDER --data %s. Nothing was changed. 索引丢失：请从备份恢复 solr/，或重新收录。"
            .formatted(data.resolve("solr"), data));
  }

  /**
   * Puts into a lost index what is known of the originals.
   *
   * @return of how many documents
   * @throws Trouble where of none
   */
  public static long recall(Installation installation, Indexer indexer) {
    if (!indexer.knowsOriginals()) {
      throw nothingKnown(installation.folder().root());
    }
    return indexer.recall();
  }

  /** Whether there were documents once, and there are none. */
  public static boolean isLost(Installation installation, Indexer indexer) {
    Holdings holdings = installation.holdings();
    return holdings.count(Noun.DISCLOSURE, ALL) == 0
        && holdings.count(Noun.SOURCE, ALL) == 0
        && (indexer.knowsOriginals() || isReleased(installation.folder()));
  }

  private static boolean isReleased(DataFolder folder) {
    if (!Files.isDirectory(folder.releases())) {
      return false;
    }
    ReleaseFolder releases = new ReleaseFolder(folder.releases());
    return DatasetCatalogue.load().all().stream()
        .map(Dataset::name)
        .anyMatch(name -> releases.latest(name).filter(last -> last.rows() > 0).isPresent());
  }

  /**
   * Moves an index away of which files are damaged, so that it can be made anew.
   *
   * @return what was damaged, and where the index lies now; empty where nothing is
   */
  public static String putAway(Path data) {
    Set<Path> damaged = IndexFiles.damaged(data);
    if (damaged.isEmpty()) {
      return "";
    }
    Path home = data.resolve("solr");
    Path away = data.resolve("solr-damaged");
    for (int i = 2; Files.exists(away); i++) {
      away = data.resolve("solr-damaged-" + i);
    }
    try {
      Files.move(home, away);
    } catch (IOException e) {
      throw new UncheckedIOException("moving the damaged index " + home + " away", e);
    }
    return "Damaged: %s. The index lies in %s now, and is made anew from the originals. 索引已损坏，改名保留，正由原件重建"
        .formatted(
            damaged.stream()
                .map(data::relativize)
                .map(Path::toString)
                .collect(Collectors.joining(", ")),
            away);
  }
}
