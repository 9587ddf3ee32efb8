package gongkai.site.home;

import gongkai.api.label.Labels;
import gongkai.api.search.Questions;
import gongkai.api.usage.HotWords;
import gongkai.api.work.Kind;
import gongkai.noun.Property;
import gongkai.site.dataset.DatasetPages;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.site.search.Listing;
import gongkai.site.search.SearchPages;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.stream.Stream;

/** Makes the front page. */
public final class HomePages {
  private static final int NEWEST = 8;
  private static final int WAYS_IN = 12;

  private final Frames frames;
  private final Questions questions;
  private final Holdings holdings;
  private final Labels labels;
  private final HotWords hot;
  private final Listing listing;
  private final DatasetPages datasets;

  public HomePages(
      Frames frames,
      Questions questions,
      Holdings holdings,
      Labels labels,
      HotWords hot,
      DatasetPages datasets) {
    this.frames = frames;
    this.questions = questions;
    this.holdings = holdings;
    this.labels = labels;
    this.hot = hot;
    this.listing = new Listing(labels);
    this.datasets = datasets;
  }

  public void install(PageRoutes routes) {
    routes.page(Kind.DOCUMENTS, "/", this::page);
  }

  private PageAnswer page(ServerRequest request) {
    Frame frame =
        frames
            .of(request, Address.of("/"), frames.site().name(), "")
            .linkedTo(
                new Frame.HeadLink("alternate", "application/atom+xml", "/feed.atom", ""),
                new Frame.HeadLink(
                    "search",
                    "application/opensearchdescription+xml",
                    "/opensearch.xml",
                    frames.site().name()));
    SearchAnswer newest = questions.ask(SearchRequest.of(""));
    HomePage page =
        new HomePage(
            frame,
            newest.total(),
            holdings.count(Noun.OBSERVATION, Selection.ALL),
            examples(frame, newest),
            newest.facets().getOrDefault(Property.KIND, List.of()).stream()
                .limit(WAYS_IN)
                .map(
                    count ->
                        new HomePage.Entry(
                            labels.of("kind", count.value(), frame.words().language()),
                            count.count(),
                            frame.link(Address.of(SearchPages.PATH).with("kind", count.value()))))
                .toList(),
            newest.hits().stream()
                .limit(NEWEST)
                .map(hit -> listing.hit(hit, frame, frame.address()))
                .toList(),
            datasets.entries(frame, ""),
            SearchPages.hot(hot, frame));
    return new PageAnswer(frame, out -> JtehomeGenerated.render(out, null, page));
  }

  /** The last one is the number of a document that is held, so that it finds something. */
  private static List<String> examples(Frame frame, SearchAnswer newest) {
    return Stream.concat(
            Stream.of(frame.say("home.example-queries").split("\\|", -1)),
            newest.hits().stream()
                .map(hit -> hit.disclosure().value(Property.DOCUMENT_NUMBER))
                .filter(number -> !number.isEmpty())
                .limit(1))
        .toList();
  }
}
