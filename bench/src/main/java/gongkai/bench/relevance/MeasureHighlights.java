package gongkai.bench.relevance;

import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Prints whether every highlight cuts out what was asked for, over random pairs of a document and a
 * question, in a data folder that was indexed before. {@code bench/highlights} starts it.
 */
public final class MeasureHighlights {
  private static final int SHOWN = 20;

  private MeasureHighlights() {}

  /**
   * Asks, and prints how many marks are right.
   *
   * @param args the data folder, how many pairs, and a seed
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int pairs = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    try (SolrConnection solr =
        SolrConnection.open(new SolrPlace.Embedded(Path.of(args[0]).toAbsolutePath()))) {
      Holdings holdings = new Holdings(solr);
      List<String> ids = holdings.ids(Selection.ALL);
      Random random = new Random(seed);
      Highlights highlights =
          new Highlights(solr, Vocabulary.load(VocabularyFolder.shipped()), random.nextLong());
      Holding other = any(holdings, ids, random);
      while (highlights.pairs() < pairs) {
        Holding document = any(holdings, ids, random);
        // Reading a whole law costs more than asking it.
        for (int i = 0; i < 10 && highlights.pairs() < pairs; i++) {
          highlights.ask(document, other);
        }
        other = document;
      }
      out.printf(
          "pairs %d, with marks %d, marks %d, wrong %d; seed %d%n",
          highlights.pairs(),
          highlights.withMarks(),
          highlights.marks(),
          highlights.wrong().size(),
          seed);
      highlights.wrong().stream().limit(SHOWN).forEach(out::println);
    }
    System.exit(0);
  }

  private static Holding any(Holdings holdings, List<String> ids, Random random) {
    return holdings.holding(ids.get(random.nextInt(ids.size()))).orElseThrow();
  }
}
