package gongkai.solr.plugin;

import gongkai.solr.field.Field;
import gongkai.solr.plugin.query.CountedTerms;
import gongkai.solr.plugin.rank.FusedQuery;
import gongkai.solr.plugin.rank.GivenRanking;
import gongkai.solr.plugin.rank.Meaning;
import gongkai.solr.plugin.rank.Proposals;
import gongkai.solr.plugin.rank.Replaced;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.solr.common.params.ShardParams;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.handler.component.ShardRequest;
import org.apache.solr.search.stats.CollectionStats;
import org.apache.solr.search.stats.StatsCache;
import org.apache.solr.search.stats.StatsUtil;
import org.apache.solr.search.stats.TermStats;

/**
 * The records of one shard, asked as a part of all: how rare a word is, which passages are best and
 * what was replaced by what is not for a shard to say, and comes with the request.
 */
final class ShardRecords implements QuestionQuery.Index {
  private final HeldRecords held;
  private final SolrParams params;
  private final boolean counting;
  private final Map<String, TermStats> terms;
  private final Map<String, CollectionStats> fields;
  private final Set<Term> lookedUp = new TreeSet<>();
  private Optional<FusedQuery.Ranking> ranking = Optional.empty();
  private Optional<Query> replaced = Optional.empty();

  ShardRecords(HeldRecords held, SolrParams params) {
    this.held = held;
    this.params = params;
    int purpose = params.getInt(ShardParams.SHARDS_PURPOSE, 0);
    this.counting = (purpose & ShardRequest.PURPOSE_GET_TERM_STATS) != 0;
    this.terms = present(StatsUtil.termStatsMapFromString(params.get(StatsCache.TERM_STATS_KEY)));
    this.fields = present(StatsUtil.colStatsMapFromString(params.get(StatsCache.COL_STATS_KEY)));
  }

  private static <T> Map<String, T> present(Map<String, T> map) {
    return map == null ? Map.of() : map;
  }

  /** What ranks, where anything does. */
  Optional<FusedQuery.Ranking> ranking() {
    return ranking;
  }

  /** What finds the documents whose successors are wanted, if any are. */
  Optional<Query> replaced() {
    return replaced;
  }

  @Override
  public Query fused(Query matching, FusedQuery.Ranking by) {
    ranking = Optional.of(by);
    if (counting) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      all.add(matching, Occur.SHOULD);
      by.evidence().forEach(query -> all.add(query, Occur.SHOULD));
      return all.build();
    }
    String given = params.get(WholeRanking.RANKED);
    return new FusedQuery(matching, given == null ? by : new GivenRanking(Proposals.read(given)));
  }

  @Override
  public Query successors(Query found) {
    replaced = Optional.of(found);
    String given = params.get(WholeRanking.SUCCESSORS);
    return given == null
        ? new MatchNoDocsQuery("not known yet")
        : HeldRecords.successors(Proposals.read(given));
  }

  /** The best of what was found here. */
  List<Replaced> replacedBy(Query found) throws IOException {
    return held.replacedBy(found);
  }

  @Override
  public void lookedUp(Collection<Term> all) {
    lookedUp.addAll(all);
  }

  /** With whatever else of the question is to be counted, where it is to be counted. */
  Query counted(Query query, Query quoted) {
    if (!counting) {
      return query;
    }
    return new BooleanQuery.Builder()
        .add(query, Occur.SHOULD)
        .add(quoted, Occur.SHOULD)
        .add(new CountedTerms(lookedUp), Occur.SHOULD)
        .build();
  }

  @Override
  public int having(Term term) {
    if (counting) {
      // So that every way to read the question is counted.
      return 2;
    }
    TermStats all = terms.get(term.toString());
    // What is only excluded or filtered by is not counted, and of that a shard knows enough itself.
    return all == null ? held.having(term) : (int) all.docFreq;
  }

  /** Where it is held here; where it is only counted, whatever is held. */
  @Override
  public Query of(Term term) {
    return counting ? new TermQuery(term) : held.of(term);
  }

  @Override
  public int having(Field field) {
    CollectionStats all = fields.get(field.name());
    return all == null ? held.having(field) : (int) all.docCount;
  }

  @Override
  public Optional<Meaning> meaning() {
    return held.meaning();
  }

  @Override
  public Query among() {
    return held.among();
  }

  @Override
  public Query passages() {
    return held.passages();
  }
}
