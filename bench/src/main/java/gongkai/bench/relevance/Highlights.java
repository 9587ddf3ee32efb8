package gongkai.bench.relevance;

import gongkai.noun.Passage;
import gongkai.solr.analysis.Characters;
import gongkai.solr.analysis.HanLpTokenizer;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.holding.Holding;
import gongkai.solr.search.SearchAnswer.Mark;
import gongkai.solr.search.SearchRequest;
import gongkai.solr.search.Searcher;
import gongkai.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Asks random questions of random documents, and looks at what is marked: every mark must be made
 * of what was typed, and what was taken from a text must be marked where it stands there.
 */
final class Highlights {
  private static final int LONGEST = 12;

  private final Searcher searcher;
  private final Vocabulary vocabulary;
  private final Map<String, List<String>> names;
  private final Random random;
  private final List<String> wrong = new ArrayList<>();
  private int pairs;
  private int withMarks;
  private long marks;

  Highlights(SolrConnection solr, Vocabulary vocabulary, long seed) {
    this.vocabulary = vocabulary;
    this.searcher = new Searcher(solr, vocabulary);
    this.names = new HashMap<>(vocabulary.searchWords().lay());
    vocabulary.agencies().otherNames().forEach((name, full) -> names.put(name, List.of(full)));
    this.random = new Random(seed);
  }

  /** What was marked otherwise than it should be: the query, the document and the mark. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  int pairs() {
    return pairs;
  }

  int withMarks() {
    return withMarks;
  }

  long marks() {
    return marks;
  }

  /** A question from the document's own text, or from another's. */
  void ask(Holding document, Holding other) throws IOException {
    boolean own = random.nextInt(4) > 0;
    Holding source = own ? document : other;
    if (source.passages().isEmpty()) {
      return;
    }
    Passage passage = source.passages().get(random.nextInt(source.passages().size()));
    String taken = taken(passage.text());
    if (taken.isEmpty()) {
      return;
    }
    boolean literal = random.nextInt(3) == 0;
    String query =
        literal ? "\"" + taken + "\"" : random.nextInt(3) == 0 ? Typing.fullWidth(taken) : taken;
    pairs++;
    List<Mark> found = searcher.marks(SearchRequest.of(query), document.disclosure().id());
    withMarks += found.isEmpty() ? 0 : 1;
    marks += found.size();
    String typed = asked(Characters.simplify(taken));
    Set<String> words = words(taken);
    for (Mark mark : found) {
      String cut = cut(document.text(), mark);
      if (cut.isEmpty() || !isOf(Characters.simplify(cut), typed, words)) {
        wrong.add("%s in %s: marks “%s”".formatted(query, document.disclosure().id(), cut));
      }
    }
    if (own && !covers(found, passage.start() + passage.text().indexOf(taken), taken.length())) {
      wrong.add(
          "%s in %s: is not marked at %d"
              .formatted(query, document.disclosure().id(), passage.start()));
    }
  }

  /** What was typed, and the names that documents have for it. */
  private String asked(String typed) {
    StringBuilder all = new StringBuilder(typed);
    names.forEach(
        (name, official) -> {
          if (typed.contains(name)) {
            official.forEach(each -> all.append('\n').append(each));
          }
        });
    return all.toString();
  }

  /**
   * Some letters that stand together; of a number all digits, as a part of it is another number.
   */
  private String taken(String text) {
    int start = random.nextInt(Math.max(1, text.length()));
    int length = 2 + random.nextInt(LONGEST - 1);
    while (start < text.length() && isInNumber(text, start)) {
      start++;
    }
    int end = start;
    while (end < text.length()
        && isPlain(text.charAt(end))
        && (end - start < length || isInNumber(text, end))) {
      end++;
    }
    return end - start < 2 || isInNumber(text, end) ? "" : text.substring(start, end);
  }

  /** Whether the border before the place parts letters or digits that make one word. */
  private static boolean isInNumber(String text, int at) {
    return at > 0
        && at < text.length()
        && isOfNumber(text.charAt(at - 1))
        && isOfNumber(text.charAt(at));
  }

  private static boolean isOfNumber(char c) {
    return (!Character.isIdeographic(c) && Character.isLetterOrDigit(c)) || ".,:_'".indexOf(c) >= 0;
  }

  private static boolean isPlain(char c) {
    return Character.isIdeographic(c) || (c >= '0' && c <= '9');
  }

  private static String cut(String text, Mark mark) {
    return mark.start() < 0 || mark.end() > text.length() || mark.start() >= mark.end()
        ? ""
        : text.substring(mark.start(), mark.end());
  }

  /** Whether each character belongs to two or more that were typed so, or is a word of its own. */
  private static boolean isOf(String cut, String typed, Set<String> words) {
    boolean[] covered = new boolean[cut.length()];
    for (int from = 0; from < cut.length(); from++) {
      int to = from;
      while (to < cut.length() && typed.contains(cut.substring(from, to + 1))) {
        to++;
      }
      if (to - from >= 2 || words.contains(cut.substring(from, from + 1))) {
        java.util.Arrays.fill(covered, from, Math.max(to, from + 1), true);
      }
    }
    for (int i = 0; i < covered.length; i++) {
      if (!covered[i] && Character.isLetterOrDigit(cut.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private Set<String> words(String text) throws IOException {
    Set<String> words = new HashSet<>();
    try (HanLpTokenizer tokenizer =
        new HanLpTokenizer(HanLpTokenizer.Mode.NORMAL, vocabulary.words())) {
      tokenizer.setReader(new StringReader(text));
      CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        words.add(Characters.simplify(term));
      }
      tokenizer.end();
    }
    return words;
  }

  private static boolean covers(List<Mark> marks, int start, int length) {
    return marks.stream().anyMatch(mark -> mark.start() <= start && mark.end() >= start + length);
  }
}
