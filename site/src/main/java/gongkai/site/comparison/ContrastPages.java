package gongkai.site.comparison;

import gongkai.api.answer.Whole;
import gongkai.api.document.Verdicts;
import gongkai.api.label.Labels;
import gongkai.api.problem.ProblemException;
import gongkai.api.work.Kind;
import gongkai.compare.Contrast;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Validity;
import gongkai.noun.ValidityOn;
import gongkai.noun.Wire;
import gongkai.site.component.Link;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.site.search.Listing;
import gongkai.solr.analysis.WordCutter;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Names;
import gongkai.vocabulary.Vocabulary;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two documents side by side, as a page and as a file. */
public final class ContrastPages {
  private static final String PATH = "/documents/{id}/with/{other}";

  private final Frames frames;
  private final Holdings holdings;
  private final Labels labels;
  private final LagWords lags;
  private final WordCutter words;

  public ContrastPages(
      Frames frames, Holdings holdings, Labels labels, Vocabulary vocabulary, WordCutter words) {
    this.frames = frames;
    this.holdings = holdings;
    this.labels = labels;
    this.lags = new LagWords(vocabulary);
    this.words = words;
  }

  public void install(PageRoutes routes) {
    routes.page(Kind.CHECKS, PATH, this::page);
    routes.get(Kind.CHECKS, PATH + "/contrast.docx", this::file);
  }

  private PageAnswer page(ServerRequest request) {
    ContrastPage page = contrast(request);
    return new PageAnswer(page.frame(), out -> JtecontrastGenerated.render(out, null, page));
  }

  private void file(ServerRequest request, ServerResponse response) {
    byte[] document = ContrastFile.docx(contrast(request));
    response
        .headers()
        .set(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"gongkai-contrast.docx\"");
    Whole.send(request, response, ContrastFile.MEDIA_TYPE, document);
  }

  private Disclosure held(ServerRequest request, String name) {
    String id = request.path().pathParameters().get(name);
    return holdings
        .disclosure(id)
        .orElseThrow(() -> ProblemException.notFound("no-such-document", id));
  }

  private ContrastPage contrast(ServerRequest request) {
    Disclosure one = held(request, "id");
    Disclosure other = held(request, "other");
    if (one.relations().interpretedBy().contains(other.id())) {
      return explained(request, one, other);
    }
    if (one.relations().interprets().contains(other.id())) {
      return explained(request, other, one);
    }
    return isOlder(/* one= */ other, /* other= */ one)
        ? changed(request, other, one)
        : changed(request, one, other);
  }

  /** Which came first, by what replaces what, else by the days. */
  private static boolean isOlder(Disclosure one, Disclosure other) {
    if (one.relations().supersededBy().contains(other.id())) {
      return true;
    }
    if (one.relations().supersedes().contains(other.id())) {
      return false;
    }
    Optional<LocalDate> own = Names.day(one);
    Optional<LocalDate> others = Names.day(other);
    return own.isPresent()
        && others.isPresent()
        && own.orElseThrow().isBefore(others.orElseThrow());
  }

  private ContrastPage changed(ServerRequest request, Disclosure older, Disclosure newer) {
    Frame frame =
        frame(request, older, newer, "contrast.title", Listing.title(newer, Frames.words(request)));
    Contrast contrast =
        Contrast.of(holdings.passages(older.id()), holdings.passages(newer.id()), words::cut);
    List<String> lead = new ArrayList<>();
    lead.add(
        frame.say(
            "contrast.counts",
            contrast.count(Contrast.Kind.CHANGED),
            contrast.count(Contrast.Kind.ADDED),
            contrast.count(Contrast.Kind.REMOVED),
            contrast.count(Contrast.Kind.SAME)));
    if (!isOlder(older, newer)) {
      lead.add(frame.say("contrast.order"));
    }
    lead.add(frame.say("contrast.marks"));
    return page(
        frame,
        lead,
        List.of(
            side(frame.say("contrast.older"), older, frame),
            side(frame.say("contrast.newer"), newer, frame)),
        new ContrastViews(frame, older.id(), newer.id()).parts(contrast));
  }

  private ContrastPage explained(
      ServerRequest request, Disclosure policy, Disclosure interpretation) {
    Frame frame =
        frame(
            request,
            policy,
            interpretation,
            "contrast.explained",
            Listing.title(policy, Frames.words(request)));
    List<ContrastPage.Part> parts =
        new Explained(frame, policy, interpretation)
            .parts(holdings.passages(policy.id()), holdings.passages(interpretation.id()));
    boolean named =
        parts.stream()
            .flatMap(part -> part.rows().stream())
            .anyMatch(row -> row.kind().equals("explained"));
    List<String> lead = new ArrayList<>();
    lags.of(policy, interpretation, frame.words()).ifPresent(lead::add);
    lead.add(frame.say(named ? "contrast.by-citation" : "contrast.no-citation"));
    return page(
        frame,
        lead,
        List.of(
            side(frame.say("contrast.policy"), policy, frame),
            side(frame.say("contrast.interpretation"), interpretation, frame)),
        parts);
  }

  private Frame frame(
      ServerRequest request, Disclosure left, Disclosure right, String key, String title) {
    return frames
        .of(
            request,
            Address.of(Wire.link(left.id()) + "/with/" + right.id()),
            Frames.words(request).say(key, title),
            "search")
        .describedBy(List.of(Map.entry("robots", "noindex")))
        .under(Listing.title(right, Frames.words(request)), Wire.link(right.id()));
  }

  private static ContrastPage page(
      Frame frame,
      List<String> lead,
      List<ContrastPage.Side> sides,
      List<ContrastPage.Part> parts) {
    return new ContrastPage(
        frame,
        lead,
        sides,
        sides.stream().map(ContrastPage.Side::role).toList(),
        parts,
        frame.link(frame.address().path() + "/contrast.docx"),
        frame.say("document.retrieved", Verdicts.today(), frame.origin() + frame.address().path()));
  }

  private ContrastPage.Side side(String role, Disclosure disclosure, Frame frame) {
    Validity.Status status = ValidityOn.of(disclosure, Verdicts.today()).status();
    return new ContrastPage.Side(
        role,
        new Link(Listing.title(disclosure, frame.words()), frame.link(Wire.link(disclosure.id()))),
        Listing.facts(disclosure, frame.words()),
        status == Validity.Status.UNSTATED ? "" : status.wire(),
        labels.of(Property.VALIDITY.wire(), status.wire(), frame.words().language()));
  }
}
