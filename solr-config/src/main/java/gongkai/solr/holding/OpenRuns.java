package gongkai.solr.holding;

import gongkai.solr.field.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * The index runs that are under way, in whichever process. What a run has put carries the time at
 * which it was put and is seen hours later, when the run commits: a client that follows changes
 * must not be told that it has seen everything since before the earliest open run began.
 */
public final class OpenRuns {
  private static final String RUN = "run";

  /** A run that was killed leaves its mark, which counts for so long. */
  private static final Duration FORGOTTEN = Duration.ofDays(2);

  private final Stored stored;
  private final Map<String, Instant> here = new ConcurrentHashMap<>();

  OpenRuns(Stored stored) {
    this.stored = stored;
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
    SolrInputDocument mark = new SolrInputDocument();
    mark.setField(Fields.ID.name(), id);
    mark.setField(Fields.NOUN.name(), RUN);
    mark.setField(Fields.DOCUMENT.name(), RUN);
    mark.setField(Fields.CHANGED.name(), Date.from(now));
    mark.setField(Fields.JSON.name(), "{}");
    UpdateRequest request = new UpdateRequest();
    request.add(mark);
    Instant leftover = now.minus(FORGOTTEN);
    request.deleteByQuery(
        "+%s:%s +%s:{* TO %s} -%s:\"%s\""
            .formatted(Fields.NOUN, RUN, Fields.CHANGED, leftover, Fields.ID, id));
    request.setAction(UpdateRequest.ACTION.COMMIT, true, true);
    stored.send(request);
    return id;
  }

  /** The run has committed all that it put, or has failed. */
  public void end(String mark) {
    if (here.remove(mark) != null) {
      return;
    }
    UpdateRequest request = new UpdateRequest();
    request.deleteById(mark);
    request.setAction(UpdateRequest.ACTION.COMMIT, true, true);
    stored.send(request);
  }

  /** When the earliest run began that is under way. */
  public Optional<Instant> earliest() {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set(CommonParams.Q, "*:*");
    params.set("defType", "lucene");
    params.add(CommonParams.FQ, "{!term f=%s}%s".formatted(Fields.NOUN, RUN));
    params.set(CommonParams.FL, Fields.CHANGED.name());
    params.set(CommonParams.SORT, Fields.CHANGED + " asc");
    params.set(CommonParams.ROWS, 1);
    SolrDocumentList found = stored.select(params).getResults();
    return Stream.concat(
            here.values().stream(),
            found.stream()
                .map(record -> ((Date) record.getFirstValue(Fields.CHANGED.name())).toInstant()))
        .min(Comparator.naturalOrder());
  }
}
