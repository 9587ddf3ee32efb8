package gongkai.site.search;

import gongkai.api.label.Labels;
import gongkai.api.request.Arguments;
import gongkai.api.request.Parameter;
import gongkai.api.search.Questions;
import gongkai.api.search.SearchOperation;
import gongkai.api.words.Words;
import gongkai.api.work.Kind;
import gongkai.site.component.HitView;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.solr.search.SearchRequest;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /feed}: what a feed is of, for whoever opens one in a browser, and how to follow it. */
public final class FeedPages {
  private static final String PATH = "/feed";
  private static final int SHOWN = 20;
  private static final Set<String> LEFT_OUT = Set.of("unit", "sort", "page", "cursor", "size");

  private final Frames frames;
  private final Questions questions;
  private final Listing listing;

  public FeedPages(Frames frames, Questions questions, Labels labels) {
    this.frames = frames;
    this.questions = questions;
    this.listing = new Listing(labels);
  }

  public void install(PageRoutes routes) {
    routes.page(Kind.SEARCH, PATH, this::page);
  }

  /**
   * A feed as people see it.
   *
   * @param atom its address for programs that follow feeds; json likewise
   * @param search the same as a search
   */
  public record FeedPage(
      Frame frame, String atom, String json, String search, List<HitView> newest) {}

  private PageAnswer page(ServerRequest request) {
    Arguments arguments = Arguments.readLeniently(questions.operation(), request);
    Words words = Frames.words(request);
    Address here = Address.of(PATH);
    for (Parameter parameter : questions.operation().parameters()) {
      for (String value : arguments.many(parameter.name())) {
        if (!LEFT_OUT.contains(parameter.name())
            && parameter.fallback().filter(value::equals).isEmpty()) {
          here = here.with(parameter.name(), value);
        }
      }
    }
    String query = arguments.text("q");
    Frame frame =
        frames
            .of(
                request,
                here,
                query.isEmpty() ? words.say("feed.all") : words.say("feed.title", query),
                "search")
            .describedBy(List.of(Map.entry("robots", "noindex")))
            .linkedTo(
                new Frame.HeadLink(
                    "alternate",
                    "application/atom+xml",
                    here.at("/feed.atom").toString(),
                    words.say("search.feed")));
    SearchRequest asked =
        SearchOperation.request(arguments)
            .withUnit(SearchRequest.Unit.DOCUMENT)
            .sorted(SearchRequest.Sort.NEWEST)
            .at(SearchRequest.Place.first(SHOWN));
    Address search = here.at("/search");
    FeedPage page =
        new FeedPage(
            frame,
            frame.origin() + here.at("/feed.atom"),
            frame.origin() + here.at("/feed.json"),
            frame.link(search),
            questions.ask(asked).hits().stream()
                .map(hit -> listing.hit(hit, frame, search))
                .toList());
    return new PageAnswer(frame, out -> JtefeedGenerated.render(out, null, page));
  }
}
