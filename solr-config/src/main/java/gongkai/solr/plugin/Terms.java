package gongkai.solr.plugin;

import gongkai.solr.field.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.solr.schema.IndexSchema;

/** Text analysed as the schema analyses queries. */
final class Terms {
  /**
   * A term at its place.
   *
   * @param position counted in terms
   */
  record Placed(String text, int position, int start, int end) {}

  private final IndexSchema schema;

  Terms(IndexSchema schema) {
    this.schema = schema;
  }

  /**
   * Pairs that overlap, and single characters only where they have no neighbour; so that a phrase
   * of them is found where exactly these characters stand, and nowhere else.
   */
  List<Placed> pairs(Field field, String text) {
    List<Placed> all = analyse(field, text);
    List<Placed> chosen = new ArrayList<>();
    int covered = 0;
    for (int i = 0; i < all.size(); i++) {
      Placed term = all.get(i);
      boolean hasPair =
          i + 1 < all.size()
              && all.get(i + 1).start() == term.start()
              && all.get(i + 1).end() > term.end();
      if (!hasPair && term.end() > covered) {
        chosen.add(term);
        covered = term.end();
      }
    }
    return chosen;
  }

  List<Placed> analyse(Field field, String text) {
    return analyse(schema.getQueryAnalyzer(), field, text);
  }

  /** As the schema analyses what is indexed. */
  List<Placed> indexed(Field field, String text) {
    return analyse(schema.getIndexAnalyzer(), field, text);
  }

  private static List<Placed> analyse(Analyzer analyzer, Field field, String text) {
    List<Placed> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field.name(), text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        terms.add(new Placed(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }
}
