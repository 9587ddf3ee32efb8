package gongkai.app.run;

import gongkai.api.dataset.Publication;
import gongkai.dataset.release.ShrunkException;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import gongkai.work.Threads;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Makes releases beside a running service, after each run that changed something. What is ordered
 * while releases are being made is done once, afterwards; until then the service answers from the
 * index.
 */
public final class ReleaseKeeper implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ReleaseKeeper.class.getName());

  /** Says what was released, and what was held back. */
  public static final Publication.Listener LOGGED =
      new Publication.Listener() {
        @Override
        public void published(Dataset dataset, Optional<Release> made) {
          made.ifPresent(
              release ->
                  LOG.log(
                      System.Logger.Level.INFO,
                      "released {0} {1}, {2} rows",
                      dataset.name(),
                      release.name(),
                      release.rows()));
        }

        @Override
        public void heldBack(Dataset dataset, ShrunkException why) {
          LOG.log(
              System.Logger.Level.WARNING,
              "the release of {0} is held back: it would have {1} rows instead of {2}; if that is"
                  + " right: gongkai release --dataset {0} --accept-shrunk",
              dataset.name(),
              why.rows(),
              why.before().rows());
        }
      };

  private final Publication publication;
  private final Semaphore orders = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  public ReleaseKeeper(Publication publication) {
    this.publication = publication;
    this.thread = Threads.start("releases", this::work);
  }

  /** Has releases made soon. */
  public void order() {
    orders.release();
  }

  private void work() {
    while (true) {
      orders.acquireUninterruptibly();
      orders.drainPermits();
      if (closed) {
        return;
      }
      try {
        publication.publish(LOGGED);
      } catch (RuntimeException e) {
        // The service answers from the index; the next order tries again.
        LOG.log(System.Logger.Level.ERROR, "making releases failed", e);
      }
    }
  }

  /** Waits for what is being made: an interrupted Lucene loses its files. */
  @Override
  public void close() {
    closed = true;
    orders.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
