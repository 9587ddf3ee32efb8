package gongkai.bench.relevance;

import com.sun.management.OperatingSystemMXBean;
import gongkai.bench.relevance.Judgements.Article;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import gongkai.solr.vector.PassageVectors;
import gongkai.solr.vector.SentenceModel;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Prints how fast documents that were read before get into the index, with the vectors of their
 * passages and without, beside Lucene alone with the same words and pairs of whole laws. {@code
 * bench/indexing} starts it.
 */
public final class MeasureIndexing {
  private static final OperatingSystemMXBean PROCESSOR =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final PrintStream out;
  private final List<Holding> laws;
  private final long passages;
  private final long characters;
  private final long bytes;

  private MeasureIndexing(PrintStream out, List<Holding> laws) {
    this.out = out;
    this.laws = laws;
    this.passages = laws.stream().mapToLong(law -> law.passages().size()).sum();
    this.bytes =
        laws.stream().mapToLong(law -> law.text().getBytes(StandardCharsets.UTF_8).length).sum();
    this.characters = laws.stream().mapToLong(law -> law.text().length()).sum();
  }

  private interface Indexing {
    void into(Path folder) throws IOException;
  }

  /**
   * Indexes the same laws in each way.
   *
   * @param args {@code corpus.jsonl.gz}, how many laws of it to take, and {@code vectors} to have
   *     the model take part too
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Article> articles = Judgements.articles(Path.of(args[0]));
    new MeasureIndexing(
            out, LawHoldings.of(articles).stream().limit(Long.parseLong(args[1])).toList())
        .run(args.length > 2);
    System.exit(0);
  }

  private void run(boolean withVectors) throws IOException {
    out.printf("%d laws, %d articles, %d characters%n", laws.size(), passages, characters);
    out.println(
        "| indexed by | laws/s | articles/s | characters/s | processor s | heap peak MB | folder MB |"
            + " folder, of the text |");
    out.println("|---|---|---|---|---|---|---|---|");
    // Dictionaries are loaded and code is compiled before anything is measured.
    inFolder(this::lucene);
    measure("Lucene alone, the same words and pairs of whole laws", this::lucene);
    measure("this project without vectors", folder -> holdings(folder, PassageVectors.none()));
    Optional<SentenceModel> model =
        withVectors ? SentenceModel.open() : Optional.<SentenceModel>empty();
    if (model.isPresent()) {
      measure(
          "this project with vectors",
          folder -> {
            try (PassageVectors vectors =
                PassageVectors.keptIn(folder.resolve("vectors"), () -> model)) {
              holdings(folder, vectors);
            }
          });
    }
  }

  private void measure(String name, Indexing indexing) throws IOException {
    System.gc();
    heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
    long began = System.nanoTime();
    long used = PROCESSOR.getProcessCpuTime();
    long size = inFolder(indexing);
    used = PROCESSOR.getProcessCpuTime() - used;
    double seconds = (System.nanoTime() - began) / 1e9;
    long peak = heaps().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    out.printf(
        "| %s | %.1f | %.0f | %.0f | %.1f | %d | %.1f | %.1f |%n",
        name,
        laws.size() / seconds,
        passages / seconds,
        characters / seconds,
        used / 1e9,
        peak >> 20,
        size / 1e6,
        (double) size / bytes);
  }

  private static List<MemoryPoolMXBean> heaps() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  /** Bytes that it left there. */
  private static long inFolder(Indexing indexing) throws IOException {
    Path folder = Files.createTempDirectory("gongkai-indexing");
    try {
      indexing.into(folder);
      long size = 0;
      try (var files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          size += Files.size(file);
        }
      }
      return size;
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private void holdings(Path folder, PassageVectors vectors) {
    try (SolrConnection solr = SolrConnection.open(new SolrPlace.Embedded(folder))) {
      Holdings holdings = new Holdings(solr, vectors);
      // One at a time, as the indexer does.
      laws.forEach(law -> holdings.put(List.of(law)));
      holdings.commit();
    }
  }

  private void lucene(Path folder) throws IOException {
    PlainLucene.of(
            folder,
            laws.stream()
                .map(
                    law ->
                        new PlainLucene.Text(
                            law.disclosure().id(), law.disclosure().title(), "law", law.text())))
        .close();
  }
}
