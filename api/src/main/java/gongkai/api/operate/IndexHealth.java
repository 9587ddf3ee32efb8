package gongkai.api.operate;

import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.search.SearchRequest;
import gongkai.solr.search.Searcher;
import gongkai.work.Threads;
import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Whether the index answers: what it holds is counted, and something is searched for. That is done
 * by a thread of its own, so that whoever asks has an answer within a second whatever the index
 * does. All its files are read once, too: one that is damaged is named.
 */
public final class IndexHealth implements HealthCheck {
  private static final System.Logger LOG = System.getLogger(IndexHealth.class.getName());

  /** In most documents, and in no cache for long. */
  private static final SearchRequest QUESTION = SearchRequest.of("公开");

  private static final Duration WAIT = Duration.ofMillis(700);

  /** What was seen lately is told where a look takes longer. */
  private static final Duration LATELY = Duration.ofSeconds(20);

  private final Holdings holdings;
  private final Searcher searcher;
  private final AtomicReference<Look> under = new AtomicReference<>(new Look());
  private volatile Seen last;
  private volatile Set<Path> damaged = Set.of();

  public IndexHealth(Holdings holdings, Searcher searcher) {
    this.holdings = holdings;
    this.searcher = searcher;
    under.get().done.countDown();
    // Whoever asks first is not told that nobody knows.
    this.last = seen();
    Threads.start("index-files", this::readFiles);
  }

  /** What a look has seen; trouble is empty where there is none. */
  private record Seen(long at, long documents, String trouble) {}

  private static final class Look {
    private final CountDownLatch done = new CountDownLatch(1);
  }

  @Override
  public String name() {
    return "index";
  }

  @Override
  public HealthCheckType type() {
    return HealthCheckType.READINESS;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> trouble = trouble();
    return trouble.isEmpty()
        ? HealthCheckResponse.builder().status(true).detail("documents", last.documents()).build()
        : HealthCheckResponse.builder()
            .status(false)
            .detail("reason", trouble.orElseThrow())
            .build();
  }

  /** Why the index is not ready, where it is not. */
  public Optional<String> trouble() {
    if (!damaged.isEmpty()) {
      return Optional.of(
          "damaged: %s; stop the service and make the index anew: gongkai index --rebuild"
              .formatted(damaged.stream().map(Path::toString).collect(Collectors.joining(", "))));
    }
    await(look());
    Seen seen = last;
    if (System.nanoTime() - seen.at() > LATELY.toNanos()) {
      return Optional.of(
          "the index has not answered for %d seconds"
              .formatted(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - seen.at())));
    }
    return Optional.of(seen.trouble()).filter(text -> !text.isEmpty());
  }

  /** The one under way, or a new one. */
  private Look look() {
    Look before = under.get();
    if (before.done.getCount() > 0) {
      return before;
    }
    Look look = new Look();
    if (!under.compareAndSet(before, look)) {
      return under.get();
    }
    Threads.start(
        "health",
        () -> {
          try {
            last = seen();
          } finally {
            look.done.countDown();
          }
        });
    return look;
  }

  private static void await(Look look) {
    try {
      // In vain where the index is slow: what was seen before is told.
      boolean ignored = look.done.await(WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Seen seen() {
    try {
      long documents = holdings.count(Noun.DISCLOSURE, Selection.ALL.withWithdrawn());
      searcher.search(QUESTION);
      return new Seen(System.nanoTime(), documents, "");
    } catch (RuntimeException e) {
      // Whatever keeps the index from answering is exactly what is asked here.
      return new Seen(System.nanoTime(), 0, "a search fails: " + e.getMessage());
    }
  }

  private void readFiles() {
    try {
      damaged = holdings.damaged();
      if (!damaged.isEmpty()) {
        LOG.log(System.Logger.Level.ERROR, "the index is not as it was written: {0}", trouble());
      }
    } catch (UncheckedIOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the files of the index cannot be read: {0}",
          e.getMessage());
    }
  }
}
