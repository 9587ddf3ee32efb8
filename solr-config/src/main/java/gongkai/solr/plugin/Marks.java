package gongkai.solr.plugin;

import gongkai.solr.analysis.Characters;
import gongkai.solr.analysis.HanLpTokenizer;
import gongkai.solr.field.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.solr.schema.IndexSchema;

/**
 * What of a question stands in a text, as offsets: its words, and what stands there just as typed.
 * Pairs of characters alone mark only where neither is found, so that no half word is marked beside
 * whole ones.
 *
 * <p>A term stands in a text only where its characters do. So only sentences that have a word's
 * characters are cut into words, and only texts that have all of a phrase's into pairs; most of a
 * page's are neither.
 */
final class Marks {
  /** Offsets, UTF-16, of a stretch that matched. */
  record Range(int start, int end) {}

  /** Characters that stand in each text that the query finds. */
  private record Literal(Query query, Set<String> parts) {
    static Literal of(Query query) {
      Set<String> parts = new HashSet<>();
      query.visit(
          new QueryVisitor() {
            @Override
            public void consumeTerms(Query part, Term... terms) {
              for (Term term : terms) {
                parts.add(term.text());
              }
            }
          });
      return new Literal(query, parts);
    }

    boolean mayBeIn(String text) {
      return !parts.isEmpty() && parts.stream().allMatch(text::contains);
    }
  }

  private final IndexSchema schema;
  private final Terms terms;
  private final List<Literal> literal = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final List<Literal> pairs = new ArrayList<>();

  Marks(IndexSchema schema, Question question) {
    this.schema = schema;
    this.terms = new Terms(schema);
    WordQuery queries = new WordQuery(terms, WordQuery.Held.ANYTHING);
    List<String> whole = new ArrayList<>(question.phrases());
    whole.addAll(question.named());
    for (String text : question.words()) {
      for (String run : text.split("[^\\p{L}\\p{N}]+", -1)) {
        if (!run.isEmpty()) {
          whole.add(run);
        }
      }
    }
    List<Units.Unit> units = Units.of(terms, Fields.PASSAGE_WORDS, question, question.words());
    words.addAll(Units.words(units));
    whole.addAll(Units.official(units));
    whole.forEach(text -> literal.add(Literal.of(queries.phrase(Fields.PASSAGE_PAIRS, text))));
    Set<String> each = new HashSet<>();
    for (String text : question.words()) {
      terms.pairs(Fields.PASSAGE_PAIRS, text).forEach(pair -> each.add(pair.text()));
    }
    if (each.size() > 1) {
      // A character by itself may be part of any word.
      each.removeIf(pair -> pair.codePointCount(0, pair.length()) == 1);
    }
    each.forEach(
        pair -> pairs.add(Literal.of(new TermQuery(new Term(Fields.PASSAGE_PAIRS.name(), pair)))));
  }

  /** In text order, without overlap; stretches that touch are one. */
  List<Range> in(String text) throws IOException {
    String inOneForm = Characters.simplify(text);
    List<Range> found = new ArrayList<>();
    matches(text, inOneForm, literal, found);
    words(text, inOneForm, found);
    if (found.isEmpty()) {
      matches(text, inOneForm, pairs, found);
    }
    return merge(found);
  }

  private void words(String text, String inOneForm, List<Range> found) {
    for (int start = 0; start < text.length(); ) {
      int end = start + 1;
      while (end < text.length()
          && HanLpTokenizer.SENTENCE_ENDS.indexOf(inOneForm.charAt(end - 1)) < 0) {
        end++;
      }
      String sentence = inOneForm.substring(start, end);
      if (words.stream().anyMatch(sentence::contains)) {
        for (Terms.Placed word : terms.indexed(Fields.PASSAGE_WORDS, text.substring(start, end))) {
          if (words.contains(word.text())) {
            found.add(new Range(start + word.start(), start + word.end()));
          }
        }
      }
      start = end;
    }
  }

  private void matches(String text, String inOneForm, List<Literal> sought, List<Range> found)
      throws IOException {
    List<Query> queries =
        sought.stream().filter(each -> each.mayBeIn(inOneForm)).map(Literal::query).toList();
    if (queries.isEmpty()) {
      return;
    }
    MemoryIndex index = new MemoryIndex(true);
    index.addField(Fields.PASSAGE_PAIRS.name(), text, schema.getIndexAnalyzer());
    IndexSearcher searcher = index.createSearcher();
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
}
