package gongkai.site.search;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.answer.Streamed;
import gongkai.api.request.Arguments;
import gongkai.api.search.Questions;
import gongkai.api.search.SearchOperation;
import gongkai.api.work.Kind;
import gongkai.dataset.Format;
import gongkai.dataset.RowWriter;
import gongkai.dataset.Rows;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.noun.Dataset;
import gongkai.noun.Disclosure;
import gongkai.noun.Wire;
import gongkai.site.frame.PageRoutes;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /search.csv}: the documents of a search as a table, with the columns of the dataset of all
 * documents. It ends after {@link #MOST}; the page says so beside the link.
 */
public final class SearchExport {
  static final String PATH = "/search.csv";
  static final int MOST = 1000;

  private static final String COLUMNS_OF = "disclosures";

  private final Questions questions;
  private final Dataset columns;

  public SearchExport(Questions questions, DatasetCatalogue catalogue) {
    this.questions = questions;
    this.columns =
        catalogue
            .byName(COLUMNS_OF)
            .orElseThrow(() -> new IllegalStateException("no dataset " + COLUMNS_OF));
  }

  public void install(PageRoutes routes) {
    routes.get(Kind.EXPORTS, PATH, this::export);
  }

  private void export(ServerRequest request, ServerResponse response) throws Exception {
    Arguments arguments = Arguments.readForPage(questions.operation(), request);
    List<Disclosure> found = found(SearchOperation.request(arguments));
    response
        .headers()
        .set(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"gongkai-search.csv\"");
    Streamed.answer(
        request,
        response,
        Format.CSV.mediaType(),
        out -> {
          try (Rows rows = Rows.of(found.stream().<JsonNode>map(Wire::disclosure).iterator())) {
            RowWriter.csvForExcel().write(columns, rows, out);
          }
        });
  }

  private List<Disclosure> found(SearchRequest asked) {
    List<Disclosure> found = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchAnswer answer = questions.ask(slice(asked, cursor));
      answer.hits().stream().map(SearchAnswer.Hit::disclosure).forEach(found::add);
      cursor = answer.next();
    } while (cursor.isPresent() && found.size() < MOST);
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private static SearchRequest slice(SearchRequest asked, Optional<String> cursor) {
    return asked
        .withUnit(SearchRequest.Unit.DOCUMENT)
        .at(new SearchRequest.Place(1, SearchOperation.LARGEST_SIZE, cursor));
  }
}
