package gongkai.site.document;

import gongkai.api.catalogue.SchemaOrg;
import gongkai.api.comparison.Reports;
import gongkai.api.label.Labels;
import gongkai.api.problem.ProblemException;
import gongkai.api.search.Questions;
import gongkai.api.words.Words;
import gongkai.api.work.Kind;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.SourcePlace;
import gongkai.noun.Validity;
import gongkai.noun.Wire;
import gongkai.report.Lateness;
import gongkai.site.component.Link;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.site.search.Listing;
import gongkai.solr.field.Formats;
import gongkai.solr.holding.Holdings;
import gongkai.solr.search.SearchRequest;
import gongkai.vocabulary.Vocabulary;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the page of a document, and of two side by side. */
public final class DocumentPages {
  /** What a search asked for is cut here: no one types more, and a link can hold anything. */
  private static final int LONGEST_QUERY = 500;

  private static final int LINKED_HITS = 40;

  private final Frames frames;
  private final Holdings holdings;
  private final Labels labels;
  private final Questions questions;
  private final Vocabulary vocabulary;
  private final LagWords lags;
  private final Ties ties;
  private final Reports reports;

  public DocumentPages(
      Frames frames, Holdings holdings, Labels labels, Questions questions, Vocabulary vocabulary) {
    this.frames = frames;
    this.holdings = holdings;
    this.labels = labels;
    this.questions = questions;
    this.vocabulary = vocabulary;
    this.lags = new LagWords(vocabulary);
    this.ties = new Ties(holdings, questions, labels, lags);
    this.reports = new Reports(holdings);
  }

  public void install(PageRoutes routes) {
    routes.page(Kind.DOCUMENTS, "/documents/{id}", this::page);
    routes.page(Kind.DOCUMENTS, "/documents/{id}/with/{other}", this::pair);
  }

  private Disclosure held(String id) {
    return holdings
        .disclosure(id)
        .orElseThrow(() -> ProblemException.notFound("no-such-document", id));
  }

  private PageAnswer page(ServerRequest request) {
    Disclosure disclosure = held(request.path().pathParameters().get("id"));
    String query = request.query().first("q").orElse("").strip();
    String asked = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
    boolean exact = request.query().first("match").orElse("").equals("exact");
    Address address =
        Address.of(Wire.link(disclosure.id()))
            .set("q", asked)
            .set("match", exact && !asked.isEmpty() ? "exact" : "");
    Frame plain = frame(request, address, disclosure);
    Frame frame = plain.saying(SchemaOrg.document(disclosure, plain.origin()));
    DocumentPage page = page(frame, disclosure, asked, exact);
    return new PageAnswer(frame, out -> JtedocumentGenerated.render(out, null, page));
  }

  private Frame frame(ServerRequest request, Address address, Disclosure disclosure) {
    Frame frame =
        frames
            .of(request, address, Listing.title(disclosure, Frames.words(request)), "search")
            .describedBy(Metas.of(disclosure))
            .linkedTo(
                new Frame.HeadLink("canonical", "", Wire.link(disclosure.id()), ""),
                new Frame.HeadLink(
                    "alternate", "application/json", "/api/v1/documents/" + disclosure.id(), ""));
    String kind = disclosure.value(Property.KIND);
    Frame below = frame.under(frame.say("column.search"), "/search");
    return kind.isEmpty()
        ? below
        : below.under(
            labels.of("kind", kind, frame.words().language()),
            Address.of("/search").with("kind", kind).toString());
  }

  private DocumentPage page(Frame frame, Disclosure disclosure, String query, boolean exact) {
    Words words = frame.words();
    String id = disclosure.id();
    String text = holdings.text(id).orElse("");
    List<Passage> passages = holdings.passages(id);
    List<Finding> findings = holdings.findingsOf(id);
    Map<String, Observation> numbered = Weaver.numbered(holdings.observationsOf(id));
    Hits hits = query.isEmpty() ? Hits.NONE : new Hits(questions.marks(asked(query, exact), id));
    Weaver weaver = Weaver.of(text, numbered, disclosure.citations(), hits);
    StatisticViews statistics =
        new StatisticViews(numbered, findings, disclosure.reportingYear(), labels, words);
    DocumentPage.ValidityView validity = validity(disclosure.validity(), frame);
    return new DocumentPage(
        frame,
        head(disclosure, words),
        notices(disclosure, validity.by(), frame),
        matches(frame, query, hits),
        new Facts(labels, frame).of(disclosure),
        validity,
        ties.of(disclosure, text, passages, frame),
        disclosure.sources().stream().map(DocumentPages::source).toList(),
        statistics.findings(),
        PassageViews.outline(passages),
        PassageViews.of(passages, weaver),
        numbered.size(),
        statistics.groups(),
        original(disclosure, words),
        "/api/v1/documents/" + id,
        citation(disclosure, frame));
  }

  private static SearchRequest asked(String query, boolean exact) {
    SearchRequest plain = SearchRequest.of(query);
    return new SearchRequest(
        new SearchRequest.Words(
            query,
            plain.words().scope(),
            exact ? SearchRequest.Match.EXACT : SearchRequest.Match.SMART),
        plain.narrowed(),
        plain.unit(),
        plain.sort(),
        SearchRequest.Place.first(1));
  }

  private DocumentPage.Head head(Disclosure disclosure, Words words) {
    Validity.Status validity = disclosure.validity().status();
    Optional<Lateness> lateness = Lateness.of(disclosure, vocabulary.reportDeadlines());
    return new DocumentPage.Head(
        labels.of("kind", disclosure.value(Property.KIND), words.language()),
        validity == Validity.Status.UNSTATED ? "" : validity.wire(),
        labels.of("validity", validity.wire(), words.language()),
        lateness.map(known -> known.status().wire()).orElse(""),
        lateness.map(known -> words(known, words)).orElse(""),
        Listing.facts(disclosure, words));
  }

  private static String words(Lateness lateness, Words words) {
    return words.say(
        "timeliness." + lateness.status().wire(), lateness.days().orElse(0), lateness.due());
  }

  private static DocumentPage.Matches matches(Frame frame, String query, Hits hits) {
    return new DocumentPage.Matches(
        query,
        hits.count(),
        IntStream.rangeClosed(1, Math.min(LINKED_HITS, hits.count()))
            .mapToObj(number -> new Link(String.valueOf(number), "#" + Hits.anchor(number)))
            .toList(),
        frame.link(Address.of(frame.address().path())));
  }

  private List<DocumentPage.Notice> notices(Disclosure disclosure, Link validityBy, Frame frame) {
    Words words = frame.words();
    Link nothing = new Link("", "");
    List<DocumentPage.Notice> notices = new ArrayList<>();
    disclosure
        .withdrawn()
        .ifPresent(
            since ->
                notices.add(
                    new DocumentPage.Notice(
                        words.say("document.withdrawn", since.toString().substring(0, 10)),
                        nothing)));
    reports
        .beside(disclosure)
        .supersederOf(disclosure.id())
        .ifPresent(
            by ->
                notices.add(
                    new DocumentPage.Notice(
                        words.say("document.superseded-report"),
                        new Link(
                            words.say("document.see", Listing.title(by, words)),
                            frame.link(Wire.link(by.id()))))));
    switch (disclosure.validity().status()) {
      case REPEALED, EXPIRED, AMENDED, NOT_YET ->
          notices.add(
              new DocumentPage.Notice(
                  words.say("document.not-in-force." + disclosure.validity().status().wire()),
                  validityBy.label().isEmpty()
                      ? nothing
                      : new Link(
                          words.say("document.see", validityBy.label()), validityBy.href())));
      default -> {}
    }
    disclosure
        .marks()
        .forEach(
            mark ->
                notices.add(new DocumentPage.Notice(words.sayOr("mark." + mark, mark), nothing)));
    return notices;
  }

  private DocumentPage.ValidityView validity(Validity validity, Frame frame) {
    List<String> label = new ArrayList<>();
    label.add(labels.of("validity", validity.status().wire(), frame.words().language()));
    validity.since().ifPresent(since -> label.add(frame.say("document.since", since)));
    Optional<Disclosure> by =
        validity.saidIn().isEmpty() ? Optional.empty() : holdings.disclosure(validity.saidIn());
    return new DocumentPage.ValidityView(
        String.join(" · ", label),
        validity.sentence(),
        by.map(
                other ->
                    new Link(
                        Listing.title(other, frame.words()), frame.link(Wire.link(other.id()))))
            .orElseGet(() -> new Link(isId(validity.by()) ? "" : validity.by(), "")));
  }

  /** Names of records are for programs; people are told of a document by its title or number. */
  private static boolean isId(String words) {
    return words.matches("[0-9a-f]{20}");
  }

  /**
   * Of a file only its name is told: the folders of the operator's machine are nobody's concern.
   */
  private static DocumentPage.Source source(SourcePlace place) {
    String uri = place.uri();
    if (uri.startsWith("https://") || uri.startsWith("http://")) {
      return new DocumentPage.Source(uri, uri);
    }
    return new DocumentPage.Source(place.published().uri(), "");
  }

  private DocumentPage.Original original(Disclosure disclosure, Words words) {
    String format = Formats.of(disclosure.original().mediaType());
    return new DocumentPage.Original(
        "/api/v1/documents/" + disclosure.id() + "/original",
        disclosure.original().fileName(),
        labels.of("format", format, words.language()),
        Frame.size(disclosure.original().size()));
  }

  /** How a journalist would cite it. */
  private static String citation(Disclosure disclosure, Frame frame) {
    List<String> parts = new ArrayList<>();
    parts.add(disclosure.publisher());
    parts.add("《" + frame.title() + "》");
    parts.add(disclosure.value(Property.DOCUMENT_NUMBER));
    parts.add(
        Optional.of(disclosure.value(Property.PUBLISHED))
            .filter(date -> !date.isEmpty())
            .orElse(disclosure.value(Property.FORMED)));
    parts.add(frame.site().name() + " " + frame.origin() + Wire.link(disclosure.id()));
    parts.removeIf(String::isEmpty);
    return String.join(frame.english() ? ", " : "，", parts);
  }

  private PageAnswer pair(ServerRequest request) {
    Disclosure one = held(request.path().pathParameters().get("id"));
    Disclosure other = held(request.path().pathParameters().get("other"));
    Words words = Frames.words(request);
    Frame frame =
        frames
            .of(
                request,
                Address.of(Wire.link(one.id()) + "/with/" + other.id()),
                words.say("pair.title"),
                "search")
            .under(Listing.title(one, words), Wire.link(one.id()));
    String days =
        one.relations().interpretedBy().contains(other.id())
            ? lags.of(one, other, words).orElse("")
            : one.relations().interprets().contains(other.id())
                ? lags.of(other, one, words).orElse("")
                : "";
    PairPage page = new PairPage(frame, days, List.of(side(one, frame), side(other, frame)));
    return new PageAnswer(frame, out -> JtepairGenerated.render(out, null, page));
  }

  private PairPage.Side side(Disclosure disclosure, Frame frame) {
    Weaver weaver =
        Weaver.of(holdings.text(disclosure.id()).orElse(""), Map.of(), List.of(), Hits.NONE);
    return new PairPage.Side(
        labels.of("kind", disclosure.value(Property.KIND), frame.words().language()),
        Listing.title(disclosure, frame.words()),
        frame.link(Wire.link(disclosure.id())),
        Listing.facts(disclosure, frame.words()),
        PassageViews.of(holdings.passages(disclosure.id()), weaver));
  }
}
