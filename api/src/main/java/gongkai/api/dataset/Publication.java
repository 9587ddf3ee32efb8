package gongkai.api.dataset;

import gongkai.api.request.SiteUrl;
import gongkai.dataset.Rows;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.codebook.Codebook;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.dataset.release.Releaser;
import gongkai.dataset.release.ShrunkException;
import gongkai.dataset.release.Standing;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import gongkai.solr.holding.Holdings;
import gongkai.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Makes new editions of what has changed. Datasets whose records and definition are as they were
 * are not even read.
 */
public final class Publication {
  /** The day of a release is the day where its readers live. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Holdings holdings;
  private final DatasetCatalogue catalogue;
  private final Path folder;
  private final ReleaseFolder releases;
  private final DatasetRows rows;
  private final Codebook codebook;

  /**
   * Publishes into a folder.
   *
   * @param catalogue what is published
   * @param site the address of the service, where the operator has said it
   * @param folder the releases, made where it is not there
   */
  public Publication(
      Holdings holdings,
      Vocabulary vocabulary,
      DatasetCatalogue catalogue,
      Path folder,
      SiteUrl site) {
    this.catalogue = catalogue;
    this.codebook = Codebook.of(vocabulary);
    this.holdings = holdings;
    this.folder = folder;
    this.releases = new ReleaseFolder(folder);
    this.rows = new DatasetRows(holdings, vocabulary, releases, site);
  }

  /** Who wants to know what became of a dataset: a release, or nothing where nothing changed. */
  public interface Listener {
    void published(Dataset dataset, Optional<Release> made);

    /** A release that would have a fraction of the rows is not made; the one before stays. */
    default void heldBack(Dataset dataset, ShrunkException why) {
      throw why;
    }
  }

  /** Every dataset. */
  public void publish(Listener listener) {
    publish(catalogue.all(), listener);
  }

  /** The same, with releases of a fraction of the rows that those before have. */
  public void publishShrunk(List<Dataset> datasets, Listener listener) {
    publish(datasets, true, listener);
  }

  public void publish(List<Dataset> datasets, Listener listener) {
    publish(datasets, false, listener);
  }

  /** One process at a time, since those of a cluster may share the folder. */
  private synchronized void publish(List<Dataset> datasets, boolean shrunk, Listener listener) {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
          FileChannel.open(
              folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        FileLock lock = channel.lock();
        try {
          make(datasets, shrunk, listener);
        } finally {
          lock.release();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("making releases in " + folder, e);
    }
  }

  private void make(List<Dataset> datasets, boolean shrunk, Listener listener) {
    Releaser releaser = new Releaser(releases, codebook);
    try (Snapshot snapshot = Snapshot.in(folder, holdings, rows)) {
      for (Dataset dataset : datasets) {
        // Told before the rows are read: what changes meanwhile makes the release outdated.
        String state = rows.state().of(dataset);
        Optional<Release> made = Optional.empty();
        if (rows.state().current(dataset, state).isEmpty()) {
          try (Rows all = snapshot.rows(dataset)) {
            made = releaser.release(dataset, all, LocalDate.now(CHINA), shrunk);
          } catch (ShrunkException e) {
            listener.heldBack(dataset, e);
            continue;
          }
          releases
              .latest(dataset.name())
              .ifPresent(release -> Standing.write(releases, release, state));
        }
        listener.published(dataset, made);
      }
    }
  }
}
