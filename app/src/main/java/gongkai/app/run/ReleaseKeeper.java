package gongkai.app.run;

import gongkai.api.dataset.Publication;
import java.util.concurrent.Semaphore;

/**
 * Makes releases beside a running service, after each run that changed something. What is ordered
 * while releases are being made is done once, afterwards; until then the service answers from the
 * index.
 */
public final class ReleaseKeeper implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ReleaseKeeper.class.getName());

  private final Publication publication;
  private final Semaphore orders = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  public ReleaseKeeper(Publication publication) {
    this.publication = publication;
    this.thread = Thread.ofPlatform().name("gongkai-releases").daemon().start(this::work);
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
        publication.publish(
            (dataset, made) ->
                made.ifPresent(
                    release ->
                        LOG.log(
                            System.Logger.Level.INFO,
                            "released {0} {1}, {2} rows",
                            dataset.name(),
                            release.name(),
                            release.rows())));
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
