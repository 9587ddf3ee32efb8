package gongkai.solr.plugin;

import gongkai.solr.field.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.solr.schema.IndexSchema;

/**
 * What of a question stands in a text, as offsets: its words, and what stands there just as typed.
 * Pairs of characters alone mark only where neither is found, so that no half word is marked beside
 * whole ones.
 */
final class Marks {
  /** Offsets, UTF-16, of a stretch that matched. */
  record Range(int start, int end) {}

  private final IndexSchema schema;
  private final List<Query> literal = new ArrayList<>();
  private final List<Query> words = new ArrayList<>();
  private final List<TermQuery> pairs = new ArrayList<>();

  Marks(IndexSchema schema, Question question) {
    this.schema = schema;
    Terms terms = new Terms(schema);
    WordQuery queries = new WordQuery(terms, any -> true);
    List<String> whole = new ArrayList<>(question.phrases());
    whole.addAll(question.named());
    for (String text : whole) {
      literal.add(queries.phrase(Fields.PASSAGE_PAIRS, text));
    }
    for (String text : question.words()) {
      for (String run : text.split("[^\\p{L}\\p{N}]+", -1)) {
        if (!run.isEmpty()) {
          literal.add(queries.phrase(Fields.PASSAGE_PAIRS, run));
        }
      }
      terms
          .pairs(Fields.PASSAGE_PAIRS, text)
          .forEach(pair -> pairs.add(term(Fields.PASSAGE_PAIRS.name(), pair.text())));
    }
    if (pairs.size() > 1) {
      // A character by itself may be part of any word.
      pairs.removeIf(pair -> letters(pair) == 1);
    }
    List<Units.Unit> units = Units.of(terms, Fields.PASSAGE_WORDS, question, question.words());
    Units.words(units).forEach(word -> words.add(term(Fields.PASSAGE_WORDS.name(), word)));
    for (String name : Units.official(units)) {
      literal.add(queries.phrase(Fields.PASSAGE_PAIRS, name));
    }
  }

  /** In text order, without overlap; stretches that touch are one. */
  List<Range> in(String text) throws IOException {
    if (literal.isEmpty() && words.isEmpty() && pairs.isEmpty()) {
      return List.of();
    }
    MemoryIndex index = new MemoryIndex(true);
    index.addField(Fields.PASSAGE_WORDS.name(), text, schema.getIndexAnalyzer());
    index.addField(Fields.PASSAGE_PAIRS.name(), text, schema.getIndexAnalyzer());
    IndexSearcher searcher = index.createSearcher();
    List<Range> found = new ArrayList<>();
    matches(searcher, literal, found);
    matches(searcher, words, found);
    if (found.isEmpty()) {
      matches(searcher, pairs, found);
    }
    return merge(found);
  }

  private static void matches(
      IndexSearcher searcher, List<? extends Query> queries, List<Range> found) throws IOException {
    LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
    for (Query query : queries) {
      Matches matches =
          searcher
              .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f)
              .matches(leaf, 0);
      if (matches == null) {
        continue;
      }
      for (String field : matches) {
        MatchesIterator each = matches.getMatches(field);
        while (each != null && each.next()) {
          found.add(new Range(each.startOffset(), each.endOffset()));
        }
      }
    }
  }

  static List<Range> merge(List<Range> ranges) {
    List<Range> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
    List<Range> merged = new ArrayList<>();
    for (Range range : sorted) {
      if (!merged.isEmpty() && range.start() <= merged.getLast().end()) {
        Range last = merged.removeLast();
        merged.add(new Range(last.start(), Math.max(last.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  private static int letters(TermQuery pair) {
    String text = pair.getTerm().text();
    return text.codePointCount(0, text.length());
  }

  private static TermQuery term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
