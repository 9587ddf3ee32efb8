package gongkai.site.document;

import gongkai.api.catalogue.SchemaOrg;
import gongkai.api.comparison.Reports;
import gongkai.api.document.Verdict;
import gongkai.api.document.Verdicts;
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
import gongkai.noun.Wire;
import gongkai.report.Lateness;
import gongkai.site.comparison.LagWords;
import gongkai.site.component.Link;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.site.search.Listing;
import gongkai.solr.analysis.Keys;
import gongkai.solr.field.Formats;
import gongkai.solr.holding.Holdings;
import gongkai.solr.search.SearchRequest;
import gongkai.vocabulary.Vocabulary;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the page of a document. */
public final class DocumentPages {
  /** What a search asked for is cut here: no one types more, and a link can hold anything. */
  private static final int LONGEST_QUERY = 500;

  private static final int LINKED_HITS = 40;

  private final Frames frames;
  private final Holdings holdings;
  private final Labels labels;
  private final Questions questions;
  private final Vocabulary vocabulary;
  private final Ties ties;
  private final Reports reports;
  private final Verdicts verdicts;

  public DocumentPages(
      Frames frames, Holdings holdings, Labels labels, Questions questions, Vocabulary vocabulary) {
    this.frames = frames;
    this.holdings = holdings;
    this.labels = labels;
    this.questions = questions;
    this.vocabulary = vocabulary;
    this.ties = new Ties(holdings, questions, labels, new LagWords(vocabulary));
    this.reports = new Reports(holdings);
    this.verdicts = new Verdicts(holdings);
  }

  public void install(PageRoutes routes) {
    routes.page(Kind.DOCUMENTS, "/documents/{id}", this::page);
    routes.get(Kind.DOCUMENTS, "/documents/{id}/article", this::toArticle);
    new OriginalPages(frames, holdings).install(routes);
  }

  private Disclosure held(String id) {
    return holdings
        .disclosure(id)
        .orElseThrow(() -> ProblemException.notFound("no-such-document", id));
  }

  private PageAnswer page(ServerRequest request) {
    Disclosure disclosure = held(request.path().pathParameters().get("id"));
    String asked = cut(request.query().first("q").orElse(""));
    boolean exact = request.query().first("match").orElse("").equals("exact");
    Address address =
        Address.of(Wire.link(disclosure.id()))
            .set("q", asked)
            .set("match", exact && !asked.isEmpty() ? "exact" : "");
    Frame plain = frame(request, address, disclosure);
    Frame frame = plain.saying(SchemaOrg.document(disclosure, plain.origin()));
    String missing = cut(request.query().first("missing").orElse(""));
    DocumentPage page = page(frame, disclosure, asked, exact, missing);
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

  private static String cut(String typed) {
    String query = typed.strip();
    return query.substring(0, Math.min(query.length(), LONGEST_QUERY));
  }

  /** Sends whoever asks for an article by its number there, so that it works without a script. */
  private void toArticle(ServerRequest request, ServerResponse response) {
    Disclosure disclosure = held(request.path().pathParameters().get("id"));
    String number = cut(request.query().first("number").orElse(""));
    Address back = Address.of(Wire.link(disclosure.id()));
    for (String name : List.of("q", "match", "lang")) {
      back = back.set(name, cut(request.query().first(name).orElse("")));
    }
    Optional<String> anchor =
        Outlines.anchor(number)
            .filter(
                found ->
                    holdings.passages(disclosure.id()).stream()
                        .anyMatch(passage -> passage.anchor().equals(found)));
    PageRoutes.seeOther(
        response,
        anchor.isPresent()
            ? back + "#" + anchor.orElseThrow()
            : back.set("missing", number) + "#outline");
  }

  private DocumentPage page(
      Frame frame, Disclosure disclosure, String query, boolean exact, String missing) {
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
    Verdict verdict = verdicts.of(disclosure, Verdicts.today());
    Optional<Passage> title = title(passages, frame.title());
    List<Passage> behind =
        passages.stream().filter(passage -> !title.equals(Optional.of(passage))).toList();
    Facts facts = new Facts(labels, frame);
    return new DocumentPage(
        frame,
        head(disclosure, title, weaver, words),
        notices(disclosure, frame),
        matches(frame, query, hits),
        VerdictView.of(verdict, id, label(verdict, words), frame),
        new DocumentPage.About(
            facts.of(disclosure),
            facts.whence(disclosure),
            disclosure.sources().stream().map(DocumentPages::source).toList()),
        ties.of(disclosure, text, passages, frame),
        statistics.findings(),
        new DocumentPage.OutlineView(
            Outlines.of(passages),
            passages.stream().anyMatch(passage -> passage.kind() == Passage.Kind.ARTICLE),
            missing),
        Folds.of(behind, views(disclosure, weaver, frame).of(behind), hits, words),
        numbered.size(),
        statistics.groups(),
        original(disclosure, frame),
        "/api/v1/documents/" + id,
        citation(disclosure, frame),
        frame.say(
            "document.retrieved", Verdicts.today(), frame.origin() + Wire.link(disclosure.id())));
  }

  private static PassageViews views(Disclosure disclosure, Weaver weaver, Frame frame) {
    return new PassageViews(disclosure.title(), weaver, Originals.pages(disclosure, frame));
  }

  /** The passage that says the title; the page says it once. */
  private static Optional<Passage> title(List<Passage> passages, String title) {
    return passages.stream()
        .limit(5)
        .filter(passage -> passage.kind() == Passage.Kind.TITLE)
        .filter(passage -> Keys.ofName(passage.text()).equals(Keys.ofName(title)))
        .findFirst();
  }

  private String label(Verdict verdict, Words words) {
    return verdict.applies()
        ? labels.of("validity", verdict.status().wire(), words.language())
        : words.say("verdict.not-applicable");
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

  private DocumentPage.Head head(
      Disclosure disclosure, Optional<Passage> title, Weaver weaver, Words words) {
    Optional<Lateness> lateness = Lateness.of(disclosure, vocabulary.reportDeadlines());
    return new DocumentPage.Head(
        title.map(said -> weaver.lines(said.start(), said.end())).orElse(List.of()),
        title.map(Passage::anchor).orElse(""),
        labels.of("kind", disclosure.value(Property.KIND), words.language()),
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

  private List<DocumentPage.Notice> notices(Disclosure disclosure, Frame frame) {
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
    disclosure
        .marks()
        .forEach(
            mark ->
                notices.add(new DocumentPage.Notice(words.sayOr("mark." + mark, mark), nothing)));
    return notices;
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

  private DocumentPage.Original original(Disclosure disclosure, Frame frame) {
    String format = Formats.of(disclosure.original().mediaType());
    return new DocumentPage.Original(
        Originals.address(disclosure),
        disclosure.original().fileName(),
        labels.of("format", format, frame.words().language()),
        Frame.size(disclosure.original().size()),
        Originals.pages(disclosure, frame).apply(1));
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
}
