package gongkai.solr.plugin.rank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the shards of an index propose, brought together: the best of all are those that one index
 * would have had, and are scored as there.
 */
public final class Proposals {
  private final boolean semantic;
  private final boolean ofDocuments;
  private final List<Proposal> passages = new ArrayList<>();
  private final List<Titled> titled = new ArrayList<>();

  /**
   * @param semantic whether meaning takes part
   * @param ofDocuments whether documents are ranked by their passages, and not passages
   */
  public Proposals(boolean semantic, boolean ofDocuments) {
    this.semantic = semantic;
    this.ofDocuments = ofDocuments;
  }

  /**
   * A passage that a shard proposes.
   *
   * @param by for what it is among the shard's best, in bits: words, pairs, meaning
   */
  record Proposal(
      String id,
      String document,
      int by,
      float words,
      float pairs,
      float level,
      float cosine,
      float valid) {
    static final int WORDS = 1;
    static final int PAIRS = 2;
    static final int MEANING = 4;

    List<Object> written() {
      return List.of(id, document, by, words, pairs, level, cosine, valid);
    }

    static Proposal read(List<?> from) {
      return new Proposal(
          (String) from.get(0),
          (String) from.get(1),
          ((Number) from.get(2)).intValue(),
          number(from.get(3)),
          number(from.get(4)),
          number(from.get(5)),
          number(from.get(6)),
          number(from.get(7)));
    }
  }

  /** A document whose title has what is asked for. */
  record Titled(String id, float score) {}

  private static float number(Object value) {
    return ((Number) value).floatValue();
  }

  /** What one shard wrote, see {@link FusedQuery.Ranking#propose}. */
  public void add(List<?> passagesOfShard, List<?> titlesOfShard) {
    passagesOfShard.forEach(each -> passages.add(Proposal.read((List<?>) each)));
    for (Object each : titlesOfShard) {
      List<?> title = (List<?>) each;
      titled.add(new Titled((String) title.get(0), number(title.get(1))));
    }
  }

  /** The score of each of the best, by id. */
  public Map<String, Float> scores() {
    Map<String, Proposal> best = new LinkedHashMap<>();
    take(best, Proposal.WORDS, Proposal::words);
    take(best, Proposal.PAIRS, Proposal::pairs);
    if (semantic) {
      take(best, Proposal.MEANING, Proposal::cosine);
    }
    List<Proposal> proposed = List.copyOf(best.values());
    float[] scores =
        new Evidence(
                part(proposed, Proposal::words),
                part(proposed, Proposal::pairs),
                part(proposed, Proposal::level),
                part(proposed, Proposal::cosine),
                part(proposed, Proposal::valid))
            .scores(semantic);
    Map<String, Float> byId = new HashMap<>();
    Map<String, String> documents = new HashMap<>();
    for (int i = 0; i < scores.length; i++) {
      byId.put(proposed.get(i).id(), scores[i]);
      documents.put(proposed.get(i).id(), proposed.get(i).document());
    }
    return ofDocuments ? documents(byId, documents) : byId;
  }

  private void take(Map<String, Proposal> best, int by, Function<Proposal, Float> score) {
    List<Proposal> sorted =
        passages.stream()
            .filter(proposal -> (proposal.by() & by) != 0)
            .sorted(Comparator.comparing(score).reversed())
            .toList();
    int end = Cut.at(sorted.size(), Fusion.CANDIDATES, i -> score.apply(sorted.get(i)));
    sorted.subList(0, end).forEach(proposal -> best.putIfAbsent(proposal.id(), proposal));
  }

  private static float[] part(List<Proposal> proposed, Function<Proposal, Float> of) {
    float[] part = new float[proposed.size()];
    for (int i = 0; i < part.length; i++) {
      part[i] = of.apply(proposed.get(i));
    }
    return part;
  }

  private Map<String, Float> documents(Map<String, Float> passageScores, Map<String, String> of) {
    Map<String, Float> byDocument = new HashMap<>();
    passageScores.forEach((id, score) -> byDocument.merge(of.get(id), score, Math::max));
    List<Titled> titles =
        titled.stream().sorted(Comparator.comparingDouble(Titled::score).reversed()).toList();
    Map<String, Float> named = new HashMap<>();
    int end = Cut.at(titles.size(), DocumentRanking.MOST, i -> titles.get(i).score());
    titles.subList(0, end).forEach(each -> named.put(each.id(), each.score()));
    return DocumentRanking.together(best(byDocument), named);
  }

  /** The documents of the best passages. */
  static Map<String, Float> best(Map<String, Float> byDocument) {
    List<Map.Entry<String, Float>> sorted =
        byDocument.entrySet().stream()
            .sorted(Map.Entry.<String, Float>comparingByValue().reversed())
            .toList();
    Map<String, Float> best = new HashMap<>();
    int end = Cut.at(sorted.size(), DocumentRanking.MOST, i -> sorted.get(i).getValue());
    sorted.subList(0, end).forEach(entry -> best.put(entry.getKey(), entry.getValue()));
    return best;
  }

  /** As a request parameter. */
  public static String write(Map<String, Float> scores) {
    StringBuilder text = new StringBuilder();
    scores.forEach((id, score) -> text.append(id).append('\t').append(score).append('\n'));
    return text.toString();
  }

  /** Reads it back. */
  public static SortedMap<String, Float> read(String text) {
    SortedMap<String, Float> scores = new TreeMap<>();
    text.lines()
        .forEach(
            line -> {
              int tab = line.lastIndexOf('\t');
              scores.put(line.substring(0, tab), Float.valueOf(line.substring(tab + 1)));
            });
    return scores;
  }

  /** The best of what shards found, with what each is about. */
  public static Map<String, Float> most(Collection<Map.Entry<String, Float>> found, int most) {
    List<Map.Entry<String, Float>> sorted =
        found.stream().sorted(Map.Entry.<String, Float>comparingByValue().reversed()).toList();
    Map<String, Float> best = new LinkedHashMap<>();
    int end = Cut.at(sorted.size(), most, i -> sorted.get(i).getValue());
    sorted
        .subList(0, end)
        .forEach(entry -> best.merge(entry.getKey(), entry.getValue(), Math::max));
    return best;
  }
}
