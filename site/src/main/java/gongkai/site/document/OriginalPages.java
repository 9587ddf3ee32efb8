package gongkai.site.document;

import gongkai.api.problem.ProblemException;
import gongkai.api.work.Kind;
import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.noun.Wire;
import gongkai.site.component.Link;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.site.search.Listing;
import gongkai.solr.holding.Holdings;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows a page of an original beside its text, so that whoever doubts the reading can look. */
final class OriginalPages {
  private final Frames frames;
  private final Holdings holdings;

  OriginalPages(Frames frames, Holdings holdings) {
    this.frames = frames;
    this.holdings = holdings;
  }

  void install(PageRoutes routes) {
    routes.page(Kind.DOCUMENTS, "/documents/{id}/pages/{page}", this::page);
  }

  private PageAnswer page(ServerRequest request) {
    String id = request.path().pathParameters().get("id");
    String asked = request.path().pathParameters().get("page");
    Disclosure disclosure =
        holdings
            .disclosure(id)
            .orElseThrow(() -> ProblemException.notFound("no-such-document", id));
    List<Passage> passages = holdings.passages(id);
    int last = passages.stream().mapToInt(OriginalPages::number).max().orElse(1);
    boolean shown = Originals.isPdf(disclosure) || Originals.isPicture(disclosure);
    if (!shown || !asked.matches("[1-9][0-9]{0,4}") || Integer.parseInt(asked) > last) {
      throw ProblemException.notFound("no-such-page", id, asked);
    }
    int number = Integer.parseInt(asked);
    String title = Listing.title(disclosure, Frames.words(request));
    Frame frame =
        frames
            .of(
                request,
                Address.of(Wire.link(id) + "/pages/" + number),
                Frames.words(request).say("document.page-of", title, number),
                "search")
            .describedBy(List.of(Map.entry("robots", "noindex")))
            .under(title, Wire.link(id));
    List<Passage> here = passages.stream().filter(passage -> number(passage) == number).toList();
    Weaver weaver = Weaver.of(holdings.text(id).orElse(""), Map.of(), List.of(), Hits.NONE);
    String address = Originals.address(disclosure);
    OriginalPage page =
        new OriginalPage(
            frame,
            number,
            Originals.isPicture(disclosure),
            Originals.isPicture(disclosure)
                ? address
                : address + "?inline=true#page=" + number + "&pagemode=none&navpanes=0&view=FitH",
            address,
            new Link(
                frame.say("document.back-to-text"),
                frame.link(Wire.link(id) + (here.isEmpty() ? "" : "#" + here.getFirst().anchor()))),
            turns(id, number, last, frame),
            new PassageViews(disclosure.title(), weaver, other -> "").of(here));
    return new PageAnswer(frame, out -> JteoriginalGenerated.render(out, null, page));
  }

  /** A text without pages is one page. */
  private static int number(Passage passage) {
    return passage.page().orElse(1);
  }

  private static List<Link> turns(String id, int number, int last, Frame frame) {
    List<Link> turns = new ArrayList<>();
    if (number > 1) {
      turns.add(turn(id, number - 1, "document.page-before", frame));
    }
    if (number < last) {
      turns.add(turn(id, number + 1, "document.page-after", frame));
    }
    return turns;
  }

  private static Link turn(String id, int to, String words, Frame frame) {
    return new Link(frame.say(words), frame.link(Wire.link(id) + "/pages/" + to));
  }
}
