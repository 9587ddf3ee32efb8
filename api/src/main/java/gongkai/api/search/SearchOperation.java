package gongkai.api.search;

import static gongkai.solr.search.SearchRequest.DateField;
import static gongkai.solr.search.SearchRequest.Match;
import static gongkai.solr.search.SearchRequest.Scope;
import static gongkai.solr.search.SearchRequest.Sort;
import static gongkai.solr.search.SearchRequest.Unit;

import gongkai.api.label.Choices;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.noun.Property;
import gongkai.solr.search.SearchRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a search takes, for data and for the page alike, and how that becomes a question. */
public final class SearchOperation {
  /** Most hits in one answer. */
  public static final int LARGEST_SIZE = 100;

  /** Beyond it a cursor goes on: deep pages cost the index more than they give a reader. */
  public static final int LAST_PAGE = 100;

  private SearchOperation() {}

  static Operation of(Choices choices) {
    return Operation.get(
        "search",
        "/api/v1/search",
        "search",
        parameters(choices),
        Operation.Answer.json(SearchBody.class));
  }

  private static List<Parameter> parameters(Choices choices) {
    List<Parameter> all = new ArrayList<>();
    all.add(Parameter.text("q").upTo(500));
    all.add(Parameter.choice("scope", Scope.class).orElse("all"));
    all.add(Parameter.choice("match", Match.class).orElse("smart"));
    all.add(Parameter.choice("unit", Unit.class).orElse("document"));
    Property.facets().forEach(facet -> all.add(choices.parameter(facet)));
    all.add(Parameter.date("from"));
    all.add(Parameter.date("to"));
    all.add(Parameter.choice("date", DateField.class).orElse("published"));
    all.add(Parameter.choice("sort", Sort.class).orElse("relevance"));
    all.add(Parameter.integer("page", 1, LAST_PAGE).orElse("1"));
    all.add(Parameter.integer("size", 1, LARGEST_SIZE).orElse("10"));
    all.add(Parameter.text("cursor").upTo(2000));
    return all;
  }

  /** The question that the arguments ask. */
  public static SearchRequest request(Arguments arguments) {
    Optional<LocalDate> from = arguments.date("from");
    Optional<LocalDate> to = arguments.date("to");
    if (from.isPresent() && to.isPresent() && from.orElseThrow().isAfter(to.orElseThrow())) {
      throw ProblemException.invalid(
          Fault.of("from", "after-to", from.orElseThrow(), to.orElseThrow()));
    }
    Map<Property, List<String>> filters = new TreeMap<>();
    for (Property facet : Property.facets()) {
      List<String> values = arguments.many(facet.wire());
      if (!values.isEmpty()) {
        filters.put(facet, values);
      }
    }
    return new SearchRequest(
        new SearchRequest.Words(
            arguments.text("q"),
            arguments.choice("scope", Scope.class),
            arguments.choice("match", Match.class)),
        new SearchRequest.Narrowed(filters, arguments.choice("date", DateField.class), from, to),
        arguments.choice("unit", Unit.class),
        arguments.choice("sort", Sort.class),
        new SearchRequest.Place(
            arguments.integer("page"), arguments.integer("size"), arguments.optional("cursor")));
  }
}
