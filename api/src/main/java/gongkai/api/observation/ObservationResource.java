package gongkai.api.observation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.answer.Streamed;
import gongkai.api.dataset.HoldingRows;
import gongkai.api.dataset.RowFilters;
import gongkai.api.label.Choices;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Page;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.rows.CautionWords;
import gongkai.api.rows.RowParameters;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.dataset.Format;
import gongkai.dataset.RowWriter;
import gongkai.dataset.Rows;
import gongkai.dataset.derive.Addable;
import gongkai.dataset.query.Aggregate;
import gongkai.dataset.query.RowQuery;
import gongkai.dataset.query.TooManyException;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.noun.Observation;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.index.Slice;
import gongkai.vocabulary.Vocabulary;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code GET /api/v1/observations}: numbers of all documents, by what they count. */
public final class ObservationResource {
  private final Holdings holdings;
  private final Vocabulary vocabulary;
  private final Choices choices;
  private final Dataset grouped;

  /**
   * Prepares it.
   *
   * @param figures a dataset of figures, which describes what groups may be made by besides
   */
  public ObservationResource(
      Holdings holdings, Vocabulary vocabulary, Choices choices, Dataset figures) {
    this.holdings = holdings;
    this.vocabulary = vocabulary;
    this.choices = choices;
    this.grouped = ObservationTable.grouped(figures);
  }

  public List<Route> routes() {
    Operation operation =
        Operation.get(
            "observations",
            "/api/v1/observations",
            "observations",
            parameters(),
            Operation.Answer.json(Body.named("ObservationList")),
            Operation.Answer.of(Format.CSV.mediaType()),
            Operation.Answer.of(Format.NDJSON.mediaType()));
    return List.of(new Route(operation, this::observations));
  }

  private List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(choices.filters(Dataset.From.OBSERVATIONS));
    all.addAll(Answers.paging(100));
    all.addAll(RowParameters.ofGrouping());
    all.add(Parameter.choice("format", List.of("json", "csv", "ndjson")).orElse("json"));
    return all;
  }

  private void observations(Arguments arguments, ServerRequest request, ServerResponse response)
      throws IOException {
    List<Fault> faults =
        ObservationTable.DATASET.columns().stream()
            .filter(column -> arguments.knows(column.name()))
            .flatMap(
                column ->
                    choices.fault(column.name(), column, arguments.many(column.name())).stream())
            .toList();
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    Selection chosen = RowFilters.selection(Dataset.From.OBSERVATIONS, arguments);
    String format = arguments.text("format");
    RowQuery query = RowParameters.grouping(grouped, arguments);
    if (query.isGrouped()) {
      answerGroups(query, chosen, arguments, request, response);
      return;
    }
    if (!query.orders().isEmpty()) {
      throw ProblemException.invalid(Fault.of("sort", "only-with-group"));
    }
    if (!format.equals("json")) {
      writeAll(Format.of(format).orElseThrow(), chosen, request, response);
      return;
    }
    Answers.json(request, response, Answers.list(slice(arguments, chosen)));
  }

  /** Groups are counted from all that are chosen; a page of them has a number as its cursor. */
  private void answerGroups(
      RowQuery query,
      Selection chosen,
      Arguments arguments,
      ServerRequest request,
      ServerResponse response)
      throws IOException {
    List<JsonNode> groups;
    try (Rows rows =
        Addable.rows(HoldingRows.of(holdings, Dataset.From.OBSERVATIONS, chosen), vocabulary)) {
      groups = query.groups(rows);
    } catch (TooManyException e) {
      throw ProblemException.invalid(
          Fault.of("group", "too-many-rows", e.most(), "/api/v1/observations?format=csv"));
    }
    String format = arguments.text("format");
    if (format.equals("json")) {
      Page<JsonNode> page = Answers.page(groups, arguments);
      ObjectNode body = NounJson.mapper().createObjectNode();
      body.put("total", page.total());
      page.items().forEach(body.putArray("items")::add);
      if (query.aggregates().contains(Aggregate.cautions())) {
        body.set(
            "cautions",
            CautionWords.of(
                page.items(),
                Words.in(
                    Language.preferred(
                        request.headers().value(HeaderNames.ACCEPT_LANGUAGE).orElse("")))));
      }
      body.put("next", page.next().orElse(null));
      Answers.json(request, response, body);
      return;
    }
    Format written = Format.of(format).orElseThrow();
    Streamed.answer(
        request,
        response,
        written.mediaType(),
        out -> RowWriter.of(written).write(query.described(), Rows.of(groups.iterator()), out));
  }

  /** All that are chosen, whatever their number: a file has no pages. */
  private void writeAll(
      Format format, Selection chosen, ServerRequest request, ServerResponse response)
      throws IOException {
    try (Rows rows = HoldingRows.of(holdings, Dataset.From.OBSERVATIONS, chosen)) {
      Streamed.answer(
          request,
          response,
          format.mediaType(),
          out -> RowWriter.of(format).write(ObservationTable.DATASET, rows, out));
    }
  }

  private Slice<Observation> slice(Arguments arguments, Selection selection) {
    try {
      return holdings.observations(
          selection, arguments.optional("cursor"), arguments.integer("size"));
    } catch (IllegalArgumentException e) {
      if (arguments.optional("cursor").isEmpty()) {
        throw e;
      }
      throw ProblemException.invalid(Fault.of("cursor", "cursor"));
    }
  }
}
