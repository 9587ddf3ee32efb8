package gongkai.solr.holding;

import com.fasterxml.jackson.core.JsonProcessingException;
import gongkai.noun.NounJson;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrUnavailableException;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.params.ModifiableSolrParams;

/** Requests to Solr and nouns out of its answers; its checked exceptions end here. */
final class Stored {
  /** Ids in one request for records by id. */
  private static final int BATCH = 500;

  private final SolrConnection connection;

  Stored(SolrConnection connection) {
    this.connection = connection;
  }

  /** The records by id that exist, whether committed or not. */
  List<SolrDocument> byId(Collection<String> ids, Field... fields) {
    List<SolrDocument> found = new ArrayList<>();
    List<String> all = List.copyOf(ids);
    String list = Stream.of(fields).map(Field::name).collect(Collectors.joining(","));
    for (int from = 0; from < all.size(); from += BATCH) {
      ModifiableSolrParams params = new ModifiableSolrParams();
      // Repeated id parameters, since "ids" would be split at commas.
      all.subList(from, Math.min(all.size(), from + BATCH)).forEach(id -> params.add("id", id));
      params.set(CommonParams.FL, list);
      // With one id Solr would answer in another shape.
      params.add("id", "");
      QueryRequest get = new QueryRequest(params, METHOD.POST);
      get.setPath("/get");
      found.addAll(call(client -> get.process(client, connection.collection())).getResults());
    }
    return found;
  }

  QueryResponse select(ModifiableSolrParams params) {
    return call(client -> client.query(connection.collection(), params, METHOD.POST));
  }

  void send(UpdateRequest request) {
    call(client -> request.process(client, connection.collection()));
  }

  /** A slice by cursor in the order given, which must end in the id. */
  <T> Slice<T> slice(
      ModifiableSolrParams params, String sort, Optional<String> cursor, int size, Class<T> type) {
    params.set(CommonParams.FL, Fields.JSON.name());
    return slice(params, sort, cursor, size, record -> noun(record, type));
  }

  /** Likewise, of whatever is read from a record, whose fields are set by the caller. */
  <T> Slice<T> slice(
      ModifiableSolrParams params,
      String sort,
      Optional<String> cursor,
      int size,
      Function<SolrDocument, T> read) {
    if (size < 0) {
      throw new IllegalArgumentException("a size of " + size);
    }
    params.set(CommonParams.ROWS, size);
    if (size == 0) {
      return new Slice<>(select(params).getResults().getNumFound(), List.of(), Optional.empty());
    }
    String mark = cursor.orElse(CursorMarkParams.CURSOR_MARK_START);
    params.set(CommonParams.SORT, sort);
    params.set(CursorMarkParams.CURSOR_MARK_PARAM, mark);
    QueryResponse response;
    try {
      response = select(params);
    } catch (SolrException e) {
      if (cursor.isPresent() && e.code() == SolrException.ErrorCode.BAD_REQUEST.code) {
        throw new IllegalArgumentException("not a cursor of this list: " + mark, e);
      }
      throw e;
    }
    List<T> items = response.getResults().stream().map(read).toList();
    String next = response.getNextCursorMark();
    boolean end = items.size() < size || next.equals(mark);
    return new Slice<>(
        response.getResults().getNumFound(), items, end ? Optional.empty() : Optional.of(next));
  }

  /** The ids of all that is selected. */
  List<String> ids(ModifiableSolrParams params, String sort, int page) {
    List<String> ids = new ArrayList<>();
    params.set(CommonParams.FL, Fields.ID.name());
    params.set(CommonParams.ROWS, page);
    params.set(CommonParams.SORT, sort);
    String mark = CursorMarkParams.CURSOR_MARK_START;
    while (true) {
      params.set(CursorMarkParams.CURSOR_MARK_PARAM, mark);
      QueryResponse response = select(params);
      response
          .getResults()
          .forEach(record -> ids.add((String) record.getFirstValue(Fields.ID.name())));
      String next = response.getNextCursorMark();
      if (response.getResults().size() < page || next.equals(mark)) {
        return ids;
      }
      mark = next;
    }
  }

  static <T> T noun(SolrDocument record, Class<T> type) {
    try {
      return NounJson.mapper().readValue((String) record.getFirstValue(Fields.JSON.name()), type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(
          "the index holds a " + type.getSimpleName() + " of another version", e);
    }
  }

  private <T> T call(Call<T> call) {
    try {
      return call.on(connection.client());
    } catch (SolrServerException | IOException e) {
      throw new SolrUnavailableException(
          "Solr does not answer (%s); start it and try again.".formatted(e.getMessage()), e);
    }
  }

  private interface Call<T> {
    T on(SolrClient client) throws SolrServerException, IOException;
  }
}
