package gongkai.solr.holding;

import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.index.IndexQuery;
import gongkai.solr.index.Records;
import gongkai.solr.index.SolrIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.request.UpdateRequest;

/**
 * The index runs that are under way, in whichever process. What a run has put carries the time at
 * which it was put and is seen hours later, when the run commits: a client that follows changes
 * must not be told that it has seen everything since before the earliest open run began.
 */
public final class OpenRuns {
  private static final String RUN = Noun.RUN.wire();

  /** A run that was killed leaves its mark, which counts for so long. */
  private static final Duration FORGOTTEN = Duration.ofDays(2);

  private final SolrIndex index;
  private final Map<String, Instant> here = new ConcurrentHashMap<>();

  OpenRuns(SolrIndex index) {
    this.index = index;
  }

  /**
   * Marks the begin of a run, for all to see.
   *
   * @param alone whether no other process looks at the index, so that the mark need not be in it
   * @return the mark, to be given to {@link #end}
   */
  public String begin(boolean alone) {
    String id = RUN + "!" + UUID.randomUUID();
    Instant now = Instant.now();
    if (alone) {
      here.put(id, now);
      return id;
    }
    UpdateRequest request = new UpdateRequest();
    request.add(new SolrRecord(id, Noun.RUN, RUN, Map.of()).fields());
    Instant leftover = now.minus(FORGOTTEN);
    request.deleteByQuery(
        "+%s:%s +%s:{* TO %s} -%s:\"%s\""
            .formatted(Fields.NOUN, RUN, Fields.CHANGED, leftover, Fields.ID, id));
    index.commit(request);
    return id;
  }

  /** The run has committed all that it put, or has failed. */
  public void end(String mark) {
    if (here.remove(mark) != null) {
      return;
    }
    UpdateRequest request = new UpdateRequest();
    request.deleteById(mark);
    index.commit(request);
  }

  /** When the earliest run began that is under way. */
  public Optional<Instant> earliest() {
    IndexQuery query =
        IndexQuery.withWithdrawn(Noun.RUN)
            .reading(Fields.CHANGED)
            .sorted(Fields.CHANGED + " asc")
            .rows(1);
    return Stream.concat(
            here.values().stream(), index.ask(query).getResults().stream().map(Records::changed))
        .min(Comparator.naturalOrder());
  }
}
