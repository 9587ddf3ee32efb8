package gongkai.app.watch;

import gongkai.api.operate.SiteState;
import gongkai.app.installation.DataFolder;
import gongkai.app.run.RunTold;
import gongkai.app.run.Runs;
import gongkai.app.run.SiteRuns;
import gongkai.app.trouble.Trouble;
import gongkai.indexer.Intake;
import gongkai.indexer.Progress;
import gongkai.indexer.RunReport;
import gongkai.indexer.collect.fetch.Politeness;
import gongkai.indexer.collect.web.SiteReport;
import gongkai.indexer.publish.Arrivals.Again;
import gongkai.vocabulary.web.Sites;
import gongkai.work.Threads;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Tag;
import io.helidon.service.registry.Services;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Follows the sites of {@code DATA/sites.csv}: each is collected when its schedule says so, one
 * after the other. The file may be changed while the service runs; one that cannot be read is told,
 * and what was read before holds.
 */
public final class SiteWatch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(20);

  private final Runs indexer;
  private final Sites sites;
  private final Path file;
  private final SiteRuns runs;
  private final PrintWriter out;
  private final CountDownLatch ended = new CountDownLatch(1);
  private List<SitesFile.Followed> followed = List.of();
  private String told = "";

  public SiteWatch(Runs indexer, Sites sites, DataFolder folder, SiteRuns runs, PrintWriter out) {
    this.indexer = indexer;
    this.sites = sites;
    this.file = folder.root().resolve(SitesFile.NAME);
    this.runs = runs;
    this.out = out;
  }

  /** Looks now, and then with pauses until this is closed. */
  public void start() {
    Threads.start("sites", this::lookUntilTheEnd);
  }

  private void lookUntilTheEnd() {
    try {
      do {
        look();
      } while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Collects what is due. */
  void look() {
    read();
    for (SitesFile.Followed site : followed) {
      Optional<SiteState> last = runs.of(site.name());
      boolean due =
          last.isEmpty()
              || last.orElseThrow().ended().isEmpty()
              || !last.orElseThrow().start().equals(site.site().start().toString())
              || site.schedule().isDue(last.orElseThrow().began(), Instant.now());
      if (due && ended.getCount() > 0) {
        collect(site);
      }
    }
  }

  private void read() {
    String said = "";
    try {
      followed = Files.exists(file) ? SitesFile.read(file, sites) : List.of();
      runs.only(followed.stream().map(SitesFile.Followed::name).toList());
    } catch (Trouble e) {
      said = e.getMessage();
    }
    if (!said.equals(told) && !said.isEmpty()) {
      out.println(said + " What was read before holds. 沿用上次读取的内容。");
      out.flush();
    }
    told = said;
  }

  private void collect(SitesFile.Followed followedSite) {
    Instant began = Instant.now();
    String start = followedSite.site().start().toString();
    keep(new SiteState(followedSite.name(), start, began, Optional.empty(), 0, 0, List.of()));
    SiteState after;
    try {
      RunReport report =
          indexer.index(
              new Intake(
                  List.of(),
                  List.of(),
                  List.of(followedSite.site()),
                  List.of(),
                  Again.NOTHING,
                  Politeness.DEFAULT.withPause(Duration.ofMillis(followedSite.pauseMillis()))),
              Progress.SILENT);
      if (report.interrupted()) {
        return;
      }
      after =
          new SiteState(
              followedSite.name(),
              start,
              began,
              Optional.of(Instant.now()),
              report.sites().stream().mapToLong(SiteReport::documents).sum(),
              report.quarantined(),
              report.sites().stream().flatMap(site -> site.findings().stream()).toList());
      if (report.inputs() != report.unchanged()) {
        out.println(followedSite.name() + " " + start);
        RunTold.tell(report, out);
      }
    } catch (RuntimeException e) {
      after =
          new SiteState(
              followedSite.name(),
              start,
              began,
              Optional.of(Instant.now()),
              0,
              0,
              List.of("the run broke off 采集中断: " + e.getMessage()));
    }
    keep(after);
  }

  private void keep(SiteState state) {
    runs.keep(state);
    gauge("gongkai.site.documents", state.name(), SiteState::documents);
    gauge("gongkai.site.quarantined", state.name(), SiteState::quarantined);
    gauge("gongkai.site.findings", state.name(), site -> site.findings().size());
    gauge(
        "gongkai.site.last.run.seconds",
        state.name(),
        site -> site.ended().orElse(site.began()).getEpochSecond());
  }

  private void gauge(String name, String site, ToDoubleFunction<SiteState> value) {
    MeterRegistry registry = Services.get(MeterRegistry.class);
    registry.getOrCreate(
        Gauge.builder(
                name, () -> runs.of(site).map(state -> value.applyAsDouble(state)).orElse(0.0))
            .tags(List.of(Tag.create("site", site))));
  }

  /** A run that is under way ends by itself. */
  @Override
  public void close() {
    ended.countDown();
  }
}
