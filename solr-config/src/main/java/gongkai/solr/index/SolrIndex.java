package gongkai.solr.index;

import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrUnavailableException;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.work.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * Asks Solr and sends to it; its checked exceptions end here. Safe for many threads. Every method
 * throws {@link SolrUnavailableException} where Solr does not answer.
 */
public final class SolrIndex {
  /** Records in one request where many are read. */
  private static final int AT_ONCE = 500;

  private static final String PARTIAL = "partialResults";

  private final SolrConnection connection;
  private final Calls calls;

  public SolrIndex(SolrConnection connection) {
    this.connection = connection;
    this.calls = new Calls(connection);
  }

  /**
   * Asks.
   *
   * @throws IllegalArgumentException where it goes on from a mark that is none of this list
   */
  public QueryResponse ask(IndexQuery query) {
    return ask(query.params());
  }

  /** Files of the index that are not as they were written; for a thread that nobody waits for. */
  public Set<Path> damaged() {
    return connection.damaged();
  }

  /** The same of another handler, which the parameters name. */
  public QueryResponse ask(ModifiableSolrParams params) {
    try {
      QueryResponse response =
          calls.asking(client -> client.query(connection.collection(), timed(params), METHOD.POST));
      if (Boolean.TRUE.equals(response.getHeader().getBooleanArg(PARTIAL))) {
        throw Deadline.over();
      }
      return response;
    } catch (SolrException e) {
      String mark = params.get(CursorMarkParams.CURSOR_MARK_PARAM, Slice.START);
      if (!mark.equals(Slice.START) && e.code() == SolrException.ErrorCode.BAD_REQUEST.code) {
        throw new IllegalArgumentException("cursor 无效 / not a cursor of this list: " + mark, e);
      }
      throw e;
    }
  }

  /** Solr ends by itself what takes longer; a list that goes on from a mark it does not. */
  private static ModifiableSolrParams timed(ModifiableSolrParams params) {
    Optional<Duration> left = Deadline.left();
    if (left.isEmpty() || params.get(CursorMarkParams.CURSOR_MARK_PARAM) != null) {
      return params;
    }
    return new ModifiableSolrParams(params)
        .set(CommonParams.TIME_ALLOWED, String.valueOf(1 + left.orElseThrow().toMillis()));
  }

  /** The records by id that exist, whether committed or not, in the order of the ids. */
  public List<SolrDocument> byId(Collection<String> ids, Field... fields) {
    Map<String, SolrDocument> found = new HashMap<>();
    List<String> all = ids.stream().distinct().toList();
    String list =
        Stream.concat(Stream.of(Fields.ID), Stream.of(fields))
            .map(Field::name)
            .distinct()
            .collect(Collectors.joining(","));
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      ModifiableSolrParams params = new ModifiableSolrParams();
      // Repeated id parameters, since "ids" would be split at commas.
      all.subList(from, Math.min(all.size(), from + AT_ONCE)).forEach(id -> params.add("id", id));
      params.set(CommonParams.FL, list);
      // With one id Solr would answer in another shape; the same twice makes a list on any shard.
      params.add("id", all.get(from));
      QueryRequest get = new QueryRequest(params, METHOD.POST);
      get.setPath("/get");
      calls
          .asking(client -> get.process(client, connection.collection()))
          .getResults()
          .forEach(record -> found.put(Records.id(record), record));
    }
    return all.stream().filter(found::containsKey).map(found::get).toList();
  }

  /**
   * A part of what is asked for, in the order asked for, which must end in the id.
   *
   * @param cursor where the slice before ended, or empty for the first
   * @param size at most so many; 0 only counts
   * @throws IllegalArgumentException for a cursor that is none of this list
   */
  public <T> Slice<T> slice(
      IndexQuery query, Optional<String> cursor, int size, Function<SolrDocument, T> read) {
    if (size < 0) {
      throw new IllegalArgumentException("a size of " + size);
    }
    if (size == 0) {
      return new Slice<>(count(query), List.of(), Optional.empty());
    }
    String mark = cursor.orElse(Slice.START);
    QueryResponse response = ask(query.rows(size).after(mark));
    List<T> items = response.getResults().stream().map(read).toList();
    String next = response.getNextCursorMark();
    boolean end = items.size() < size || next.equals(mark);
    return new Slice<>(
        response.getResults().getNumFound(), items, end ? Optional.empty() : Optional.of(next));
  }

  /** All that is asked for, likewise, read as it is wanted. */
  public <T> Stream<T> all(IndexQuery query, Function<SolrDocument, T> read) {
    return Slice.all(cursor -> slice(query, cursor, AT_ONCE, read));
  }

  public long count(IndexQuery query) {
    return ask(query.rows(0)).getResults().getNumFound();
  }

  /** Puts records in, however many they are, some at a time. */
  public void add(Stream<SolrInputDocument> records) {
    Iterator<SolrInputDocument> left = records.iterator();
    while (left.hasNext()) {
      UpdateRequest request = new UpdateRequest();
      for (int i = 0; i < AT_ONCE && left.hasNext(); i++) {
        request.add(left.next());
      }
      send(request);
    }
  }

  public void send(UpdateRequest request) {
    calls.writing(client -> request.process(client, connection.collection()));
  }

  /** Makes all that was sent visible and durable, and this too. */
  public void commit(UpdateRequest request) {
    request.setAction(UpdateRequest.ACTION.COMMIT, true, true);
    send(request);
  }
}
