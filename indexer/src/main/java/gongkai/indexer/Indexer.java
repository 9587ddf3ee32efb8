package gongkai.indexer;

import gongkai.indexer.collect.CollectLimits;
import gongkai.indexer.collect.Collector;
import gongkai.indexer.collect.OriginalStore;
import gongkai.indexer.collect.web.Crawl;
import gongkai.indexer.describe.Describer;
import gongkai.indexer.extract.Extractor;
import gongkai.indexer.extract.worker.ExtractLimits;
import gongkai.indexer.measure.Measurer;
import gongkai.indexer.publish.Arrivals;
import gongkai.indexer.publish.Journal;
import gongkai.indexer.publish.Publisher;
import gongkai.indexer.publish.SeriesSettler;
import gongkai.indexer.publish.Settler;
import gongkai.indexer.stage.Halt;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.holding.Holdings;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.web.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** The indexer, opened once and used for many runs, one at a time. Its workers end with it. */
public final class Indexer implements AutoCloseable {
  private final OriginalStore originals;
  private final KnownOriginals known;
  private final Journal journal;
  private final Path state;
  private final Extractor extractor;
  private final Pipeline pipeline;
  private final Holdings holdings;
  private final Sites sites;
  private final int hands;
  private final Halt halt = new Halt();
  private final ReentrantLock rebuilding = new ReentrantLock();

  private Indexer(
      IndexerConfig config, Extractor extractor, Holdings holdings, Vocabulary vocabulary) {
    this.originals = new OriginalStore(config.originals());
    this.state = made(config.state());
    this.known = new KnownOriginals(config.originals(), state);
    this.journal = new Journal(state.resolve("journal"));
    this.extractor = extractor;
    this.pipeline =
        Pipeline.limited(
            extractor,
            new Describer(vocabulary, config.maskPersonal()),
            new Measurer(vocabulary),
            new Publisher(holdings),
            halt);
    this.holdings = holdings;
    this.sites = vocabulary.sites();
    this.hands = config.hands();
  }

  /**
   * Opens it with its workers.
   *
   * <p>Scans are read where the models for it are installed; elsewhere they are marked.
   */
  public static Indexer open(IndexerConfig config, Holdings holdings, Vocabulary vocabulary) {
    Extractor extractor =
        config.ocr() && Extractor.canReadScans()
            ? Extractor.openWithOcr(ExtractLimits.DEFAULT, vocabulary)
            : Extractor.open(ExtractLimits.DEFAULT, vocabulary);
    return new Indexer(config, extractor, holdings, vocabulary);
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the state of runs cannot be kept in " + folder, e);
    }
  }

  /**
   * Takes in files, folders and archives.
   *
   * @param paths each of which exists
   * @param force whether documents that are known are taken in anew
   */
  public RunReport index(List<Path> paths, boolean force, Progress progress) {
    return index(Intake.of(paths, force), progress);
  }

  /** Takes in whatever there is; runs wait for each other. */
  public synchronized RunReport index(Intake intake, Progress progress) {
    IndexRun run =
        new IndexRun(
            originals,
            pipeline,
            new Arrivals(holdings, journal, intake.again(), Clock.systemUTC().instant()),
            new Settler(holdings),
            new SeriesSettler(holdings),
            journal,
            halt,
            progress);
    List<Crawl> crawls = new ArrayList<>();
    try (Collector found =
        Collector.of(
            intake.paths(),
            scratch -> {
              crawls.addAll(crawls(intake, scratch));
              return crawls;
            },
            CollectLimits.DEFAULT,
            originals.incoming(),
            extractor::carried)) {
      RunReport report = run.run(found, hands, () -> walked(found, intake));
      return report.withSites(crawls.stream().map(Crawl::report).toList());
    }
  }

  /**
   * Reads every original anew into an index beside the one that answers, and switches over. What is
   * indexed meanwhile is not lost; only the end of it waits for nobody indexing.
   *
   * @param solr the connection that the holdings are kept by
   */
  public RunReport rebuild(SolrConnection solr, Progress progress) {
    if (!rebuilding.tryLock()) {
      throw new IllegalStateException("the index is being rebuilt already 正在重建索引");
    }
    try {
      Holdings fresh = holdings.over(solr.beside());
      Rebuild rebuild =
          new Rebuild(
              holdings,
              fresh,
              originals,
              pipeline,
              page -> Crawl.said(state, page),
              halt,
              progress);
      rebuild.everything(hands);
      synchronized (this) {
        RunReport report = rebuild.catchUp(hands);
        solr.switchOver();
        return report;
      }
    } catch (RuntimeException e) {
      solr.dropBeside();
      throw e;
    } finally {
      rebuilding.unlock();
    }
  }

  /**
   * Does something short while runs go on and none begins or ends a document: index and journal
   * then agree, as they do where a process was killed.
   */
  public void still(Runnable action) {
    journal.still(action);
  }

  /** Writes down beside the originals what the index knows of them. */
  public void keepKnown() {
    known.keep(holdings);
  }

  /**
   * Puts into an index that was lost what is known of the originals; a {@link #rebuild} then reads
   * them.
   *
   * @return how many documents
   */
  public long recall() {
    return known.recall(holdings);
  }

  /** Whether the folder of originals knows of documents. */
  public boolean knowsOriginals() {
    return known.any();
  }

  private List<Crawl> crawls(Intake intake, Path scratch) {
    Crawl.Place place = new Crawl.Place(state, originals::path, scratch, sites);
    Stream<Crawl> lists =
        intake.addresses().isEmpty()
            ? Stream.empty()
            : Stream.of(Crawl.of(intake.addresses(), intake.politeness(), place, halt));
    Stream<Crawl> sites =
        intake.sites().stream().map(site -> Crawl.of(site, intake.politeness(), place, halt));
    return Stream.concat(lists, sites).toList();
  }

  private static List<URI> walked(Collector found, Intake intake) {
    return Stream.concat(found.walked().stream(), intake.vanished().stream().map(Path::toUri))
        .toList();
  }

  /** Lets the run that is under way end early, in order, and allows no more. Returns at once. */
  public void halt() {
    halt.ask();
  }

  /** Ends the run that is under way, waits for that, and ends the workers. */
  @Override
  public void close() {
    halt.ask();
    rebuilding.lock();
    synchronized (this) {
      extractor.close();
    }
  }
}
