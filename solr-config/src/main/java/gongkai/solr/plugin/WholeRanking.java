package gongkai.solr.plugin;

import gongkai.solr.plugin.rank.FusedQuery;
import gongkai.solr.plugin.rank.Proposals;
import gongkai.solr.plugin.rank.Replaced;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.params.ShardParams;
import org.apache.solr.handler.component.QueryComponent;
import org.apache.solr.handler.component.ResponseBuilder;
import org.apache.solr.handler.component.SearchComponent;
import org.apache.solr.handler.component.ShardRequest;
import org.apache.solr.handler.component.ShardResponse;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.search.SolrIndexSearcher;
import org.apache.solr.search.stats.StatsCache;

/**
 * Makes a question to many shards the question that one index would have answered: before they are
 * asked for hits, each proposes its best passages with all that speaks for them, by the rareness of
 * words in all shards together; the best of all, with their scores, go to every shard. Likewise
 * what took the place of what no longer holds, which may lie on another shard.
 */
public final class WholeRanking extends SearchComponent {
  /** The parameter with the scores of the best, see {@link Proposals#write}. */
  static final String RANKED = "gongkai.ranked";

  /** The parameter with the successors of what was found, likewise. */
  static final String SUCCESSORS = "gongkai.successors";

  private static final String PHASE = "gongkai.phase";
  private static final String PASSAGES = "gongkai.passages";
  private static final String TITLES = "gongkai.titles";
  private static final String REPLACED = "gongkai.replaced";
  private static final String WANTED = "gongkai.wanted";
  private static final String PARSER = "gongkai";

  /** Between Solr's own stages: after words were counted, before anything is searched. */
  private static final int PROPOSING = ResponseBuilder.STAGE_PARSE_QUERY + 100;

  private static final int REPLACING = ResponseBuilder.STAGE_PARSE_QUERY + 200;

  /** What a question needs of all shards. */
  private record Wanted(boolean ranking, boolean successors) {}

  @Override
  public void prepare(ResponseBuilder builder) {
    // What is asked is read where it is needed.
  }

  @Override
  public int distributedProcess(ResponseBuilder builder) {
    Wanted wanted = wanted(builder.req);
    if (builder.getStage() == PROPOSING && wanted.ranking()) {
      send(builder, PASSAGES);
    } else if (builder.getStage() == REPLACING && wanted.successors()) {
      send(builder, REPLACED);
    }
    if (builder.getStage() < PROPOSING && wanted.ranking()) {
      return PROPOSING;
    }
    if (builder.getStage() < REPLACING && wanted.successors()) {
      return REPLACING;
    }
    return ResponseBuilder.STAGE_DONE;
  }

  private static Wanted wanted(SolrQueryRequest request) {
    return (Wanted)
        request
            .getContext()
            .computeIfAbsent(
                WANTED,
                key -> {
                  ShardRecords read = read(request);
                  return new Wanted(read.ranking().isPresent(), read.replaced().isPresent());
                });
  }

  /** The question as this request asks it. */
  private static ShardRecords read(SolrQueryRequest request) {
    ShardRecords records =
        new ShardRecords(QuestionParserPlugin.records(request), request.getParams());
    String question = request.getParams().get(Question.PARAMETER);
    if (question != null && parser(request) instanceof QuestionParserPlugin plugin) {
      plugin.query(question, request, records);
    }
    return records;
  }

  private static Object parser(SolrQueryRequest request) {
    return request.getCore().getQueryPlugin(PARSER);
  }

  private void send(ResponseBuilder builder, String phase) {
    ShardRequest request = new ShardRequest();
    request.purpose = ShardRequest.PURPOSE_PRIVATE;
    request.params = new ModifiableSolrParams(builder.req.getParams());
    request.params.remove(ShardParams.SHARDS);
    request.params.remove("json.facet");
    request.params.remove("json");
    request.params.set(QueryComponent.COMPONENT_NAME, false);
    request.params.set(CommonParams.ROWS, 0);
    request.params.set(PHASE, phase);
    // Solr shows private requests to no component.
    modifyRequest(builder, this, request);
    builder.addRequest(this, request);
  }

  /** What is known of all shards goes with each request to one. */
  @Override
  public void modifyRequest(ResponseBuilder builder, SearchComponent who, ShardRequest request) {
    if ((request.purpose & ShardRequest.PURPOSE_GET_TERM_STATS) != 0) {
      return;
    }
    if (request.params.get(StatsCache.TERM_STATS_KEY) == null) {
      request.purpose |= ShardRequest.PURPOSE_SET_TERM_STATS;
      builder.req.getSearcher().getStatsCache().sendGlobalStats(builder, request);
    }
    for (String known : List.of(RANKED, SUCCESSORS)) {
      if (builder.req.getContext().get(known) instanceof String value) {
        request.params.set(known, value);
      }
    }
  }

  @Override
  public void handleResponses(ResponseBuilder builder, ShardRequest request) {
    if ((request.purpose & ShardRequest.PURPOSE_GET_TERM_STATS) != 0 && builder.grouping()) {
      // Solr has words counted for groups too, and forgets to add them up.
      builder.req.getSearcher().getStatsCache().mergeToGlobalStats(builder.req, request.responses);
    }
    String phase = request.params.get(PHASE, "");
    if (phase.equals(PASSAGES)) {
      Proposals all =
          new Proposals(
              builder.req.getParams().get(Question.MEANING) != null,
              Question.fromJson(builder.req.getParams().get(Question.PARAMETER)).target()
                  != Question.Target.PASSAGE);
      for (ShardResponse response : request.responses) {
        all.add(list(response, PASSAGES), list(response, TITLES));
      }
      builder.req.getContext().put(RANKED, Proposals.write(all.scores()));
    } else if (phase.equals(REPLACED)) {
      List<Replaced> all = new ArrayList<>();
      for (ShardResponse response : request.responses) {
        list(response, REPLACED).forEach(each -> all.add(Replaced.read((List<?>) each)));
      }
      builder.req.getContext().put(SUCCESSORS, Proposals.write(Replaced.successors(all)));
    }
  }

  private static List<?> list(ShardResponse response, String name) {
    return response.getSolrResponse().getResponse().get(name) instanceof List<?> list
        ? list
        : List.of();
  }

  /** What one shard has to say. */
  @Override
  public void process(ResponseBuilder builder) throws IOException {
    SolrIndexSearcher searcher = builder.req.getSearcher();
    if (builder.req.getParams().get(StatsCache.TERM_STATS_KEY) != null) {
      // Solr itself does so for hits, not for what is read of them.
      StatsCache stats = searcher.getStatsCache();
      stats.receiveGlobalStats(builder.req);
      builder.req.getContext().put(SolrIndexSearcher.STATS_SOURCE, stats.get(builder.req));
    }
    String phase = builder.req.getParams().get(PHASE, "");
    if (phase.isEmpty()) {
      return;
    }
    ShardRecords records = read(builder.req);
    if (phase.equals(PASSAGES)) {
      Optional<FusedQuery.Ranking> ranking = records.ranking();
      if (ranking.isPresent()) {
        FusedQuery.Proposed proposed = ranking.orElseThrow().propose(searcher);
        builder.rsp.add(PASSAGES, proposed.passages());
        builder.rsp.add(TITLES, proposed.titles());
      }
    } else if (phase.equals(REPLACED)) {
      Optional<Query> replaced = records.replaced();
      if (replaced.isPresent()) {
        List<List<Object>> written = new ArrayList<>();
        for (Replaced each : records.replacedBy(replaced.orElseThrow())) {
          written.add(each.written());
        }
        builder.rsp.add(REPLACED, written);
      }
    }
  }

  @Override
  public String getDescription() {
    return "Ranks over all shards as one index would";
  }
}
