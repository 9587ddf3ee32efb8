package gongkai.site.report;

import gongkai.api.comparison.Reports;
import gongkai.api.problem.ProblemException;
import gongkai.api.work.Kind;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Wire;
import gongkai.report.Body;
import gongkai.report.Figure;
import gongkai.report.WholeFigures;
import gongkai.report.YearReports;
import gongkai.site.component.ChartMaker;
import gongkai.site.component.FactView;
import gongkai.site.component.FindingView;
import gongkai.site.component.Link;
import gongkai.site.component.Marked;
import gongkai.site.component.TableView;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.site.take.Thing;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.vocabulary.Vocabulary;
import io.helidon.webserver.http.ServerRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** {@code /documents/{id}/figures/{place}}: one number with all that is known of it. */
final class FigureCards {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Of a body that is no reporting one: more than that is no series. */
  private static final int MOST_STATED = 2000;

  /** The dimension whose value is the id of another observation. */
  private static final String PART_OF = "partOf";

  private final Frames frames;
  private final Holdings holdings;
  private final Vocabulary vocabulary;
  private final Reports reports;

  FigureCards(Frames frames, Holdings holdings, Vocabulary vocabulary, Reports reports) {
    this.frames = frames;
    this.holdings = holdings;
    this.vocabulary = vocabulary;
    this.reports = reports;
  }

  void install(PageRoutes routes) {
    routes.page(Kind.DOCUMENTS, Wire.figures("{id}") + "{place}", this::page);
  }

  private PageAnswer page(ServerRequest request) {
    String id = request.path().pathParameters().get("id");
    String place = request.path().pathParameters().get("place");
    Disclosure document =
        holdings
            .disclosure(id)
            .orElseThrow(() -> ProblemException.notFound("no-such-document", id));
    List<Observation> here =
        holdings.observationsOf(id).stream()
            .filter(one -> String.valueOf(one.place().start()).equals(place))
            .toList();
    if (here.isEmpty()) {
      throw ProblemException.notFound("no-such-figure", place);
    }
    Observation figure = here.getFirst();
    String title = document.title().isEmpty() ? document.id() : document.title();
    Frame plain =
        frames.of(
            request,
            Address.of(Wire.figure(figure)),
            label(figure, Frames.words(request).language() == gongkai.api.words.Language.EN),
            "reports");
    Frame frame =
        plain
            .under(title, Wire.link(id))
            .linkedTo(new Frame.HeadLink("canonical", "", Wire.figure(figure), ""));
    FigurePage page = page(frame, document, here);
    PageAnswer answer = new PageAnswer(frame, out -> JtefigureGenerated.render(out, null, page));
    return page.chart().isPresent()
        ? answer.offering(Map.of("chart-1", Thing.of(page.chart().orElseThrow())))
        : answer;
  }

  private FigurePage page(Frame frame, Disclosure document, List<Observation> here) {
    Observation figure = here.getFirst();
    FigureText text = new FigureText(vocabulary, frame);
    Map<Integer, Figure> byYear = byYear(document, figure);
    Trend trend = new Trend(label(figure, frame.english()), byYear, text, frame);
    FigureCitation citation =
        new FigureCitation(document, figure, said(document, figure), frame, LocalDate.now(CHINA));
    return new FigurePage(
        frame,
        value(figure, frame),
        sentence(figure, passages(figure), holdings.text(document.id()).orElse("")),
        facts(frame, document, figure),
        new Link(frame.say("figure.in-text"), frame.link(Wire.link(figure))),
        frame.origin() + frame.link(Wire.figure(figure)),
        here.stream()
            .skip(1)
            .map(other -> label(other, frame.english()) + " " + value(other, frame))
            .toList(),
        citation.chinese(),
        citation.bibtex(),
        trend.chart(),
        byYear.isEmpty() ? new TableView("", List.of(), List.of(), true) : trend.table(),
        findings(frame, figure),
        "/api/v1/documents/" + document.id() + "/observations");
  }

  private String label(Observation figure, boolean english) {
    String indicator = figure.meaning().indicator();
    String known = figure.meaning().indicatorLabel();
    return english
        ? gongkai.api.words.Words.in(gongkai.api.words.Language.EN)
            .sayOr("indicator." + indicator, known)
        : known;
  }

  private static String value(Observation figure, Frame frame) {
    return (figure.reading().approximate() ? frame.say("statistics.about") : "")
        + figure
            .reading()
            .value()
            .map(value -> ChartMaker.grouped(value.toPlainString()) + figure.reading().unit())
            .orElseGet(() -> frame.say("status." + figure.reading().status().wire()));
  }

  /** What a text in Chinese says: 2023年清禾区人民政府本年新收政府信息公开申请126件. */
  private static String said(Disclosure document, Observation figure) {
    String body =
        figure.subject().body().isEmpty() ? document.publisher() : figure.subject().body();
    OptionalInt year = figure.subject().year();
    String number =
        figure.reading().value().isPresent()
            ? figure.reading().value().orElseThrow().toPlainString() + figure.reading().unit()
            : "“" + figure.place().text().strip() + "”";
    return (year.isPresent() ? year.getAsInt() + "年" : "")
        + body
        + "，"
        + figure.meaning().indicatorLabel().replace(" / ", "·")
        + "："
        + (figure.reading().approximate() ? "约" : "")
        + number;
  }

  /** The words of the document, as they stand around the number. */
  private static List<Marked> sentence(Observation figure, List<Passage> passage, String text) {
    Observation.Place place = figure.place();
    String sentence = place.sentence();
    List<Marked> row = TableHeads.row(passage, place.start());
    if (!row.isEmpty()) {
      return row;
    }
    int start = sentence.isEmpty() ? -1 : text.lastIndexOf(sentence, place.start());
    if (start < 0 || start + sentence.length() < place.end()) {
      return List.of(new Marked(sentence, false));
    }
    int from = place.start() - start;
    return List.of(
            new Marked(sentence.substring(0, from), false),
            new Marked(place.text(), true),
            new Marked(sentence.substring(place.end() - start), false))
        .stream()
        .filter(piece -> !piece.text().isEmpty())
        .toList();
  }

  private List<FactView> facts(Frame frame, Disclosure document, Observation figure) {
    List<FactView> facts = new ArrayList<>();
    String body = figure.subject().body();
    add(
        facts,
        frame.say("reports.body"),
        body.isEmpty() ? document.publisher() : body,
        Body.reports(document) ? frame.link(bodyPage(document)) : "");
    OptionalInt year = figure.subject().year();
    add(
        facts,
        frame.say("reports.year"),
        year.isPresent() ? String.valueOf(year.getAsInt()) : frame.say("reports.not-stated"),
        "");
    passages(figure).forEach(passage -> heads(facts, frame, passage, figure));
    add(facts, frame.say("figure.dimensions"), dimensions(frame, figure), "");
    add(
        facts,
        frame.say("reports.definition"),
        new FigureText(vocabulary, frame).form(figure.meaning().form()),
        "");
    add(facts, frame.say("figure.document"), document.title(), frame.link(Wire.link(figure)));
    add(facts, gongkai.api.label.Labels.of("published", frame.words()), date(document), "");
    add(facts, frame.say("figure.written"), figure.place().text().strip(), "");
    return facts;
  }

  /** The one that it stands in. */
  private List<Passage> passages(Observation figure) {
    return holdings.passages(figure.document()).stream()
        .filter(passage -> passage.anchor().equals(figure.place().anchor()))
        .limit(1)
        .toList();
  }

  private String bodyPage(Disclosure document) {
    return Body.link(reports.all().bodyOf(document).key());
  }

  private static String date(Disclosure document) {
    return document.value(Property.PUBLISHED);
  }

  private static void heads(
      List<FactView> facts, Frame frame, Passage passage, Observation figure) {
    TableHeads heads = TableHeads.of(passage, figure.place().start());
    add(facts, frame.say("figure.row"), heads.row(), "");
    add(facts, frame.say("figure.column"), heads.column(), "");
    if (heads.row().isEmpty() && !passage.heading().isEmpty()) {
      add(facts, frame.say("figure.under"), String.join(" › ", passage.heading()), "");
    }
  }

  private static void add(List<FactView> facts, String label, String value, String href) {
    if (!value.isEmpty()) {
      facts.add(new FactView(label, value, href, "", ""));
    }
  }

  private static String dimensions(Frame frame, Observation figure) {
    List<String> parts = new ArrayList<>();
    figure
        .meaning()
        .dimensions()
        .forEach(
            (name, value) -> {
              String label = frame.words().sayOr("dimension." + name, name);
              parts.add(name.equals(PART_OF) || label.equals(value) ? label : label + " " + value);
            });
    return String.join(" · ", parts);
  }

  /** The same thing, as narrow as this, in each year's own report, or as the body states it. */
  private NavigableMap<Integer, Figure> byYear(Disclosure document, Observation figure) {
    String indicator = figure.meaning().indicator();
    NavigableMap<Integer, Figure> byYear = new TreeMap<>();
    if (indicator.isEmpty() || figure.subject().year().isEmpty()) {
      return byYear;
    }
    YearReports own = reports.beside(document);
    Selection stated;
    Map<String, Integer> yearOf = new HashMap<>();
    if (own.all().isEmpty()) {
      if (figure.subject().body().isEmpty()) {
        return byYear;
      }
      stated = Selection.of(Fields.BODY, figure.subject().body());
    } else {
      own.counting()
          .forEach(
              report -> {
                int year = report.reportingYear().orElseThrow();
                yearOf.put(report.id(), year);
                byYear.put(year, Figure.NONE);
              });
      stated = Selection.of(Fields.DOCUMENT, yearOf.keySet());
    }
    holdings
        .observations(stated.and(Fields.INDICATOR, indicator))
        .limit(MOST_STATED)
        .filter(one -> one.subject().year().isPresent())
        .filter(
            one ->
                yearOf.getOrDefault(one.document(), one.subject().year().getAsInt())
                    == one.subject().year().getAsInt())
        .filter(one -> narrowing(one).equals(narrowing(figure)))
        .sorted(
            Comparator.comparing((Observation one) -> !one.id().equals(figure.id()))
                .thenComparing(one -> !WholeFigures.isCell(one))
                .thenComparing(one -> one.place().start())
                .thenComparing(Observation::id))
        .forEach(
            one ->
                byYear.merge(
                    one.subject().year().getAsInt(),
                    Figure.of(one),
                    (held, next) -> held.stated() ? held : next));
    // Years before it was first stated, or after it was last, tell nothing of it.
    while (!byYear.isEmpty() && !byYear.firstEntry().getValue().stated()) {
      byYear.pollFirstEntry();
    }
    while (!byYear.isEmpty() && !byYear.lastEntry().getValue().stated()) {
      byYear.pollLastEntry();
    }
    return byYear;
  }

  /** A scope that changes is a break of the series; what else narrows is another thing. */
  private static Map<String, String> narrowing(Observation figure) {
    Map<String, String> narrowing = new TreeMap<>(figure.meaning().dimensions());
    narrowing.remove("scope");
    narrowing.remove(PART_OF);
    return narrowing;
  }

  private List<FindingView> findings(Frame frame, Observation figure) {
    List<FindingView> views = new ArrayList<>();
    // What another year's report says of this figure is a finding of that report.
    Set<String> documents = new LinkedHashSet<>(List.of(figure.document()));
    figure.findings().forEach(id -> documents.add(id.split(":", 2)[0]));
    for (Finding finding :
        documents.stream().flatMap(id -> holdings.findingsOf(id).stream()).toList()) {
      if (finding.observations().contains(figure.id())
          || figure.findings().contains(finding.id())) {
        views.add(
            new FindingView(
                "",
                finding.severity().wire(),
                frame.say("severity." + finding.severity().wire()),
                frame.english() && !finding.messageEn().isEmpty()
                    ? finding.messageEn()
                    : finding.message(),
                List.of(
                    new Link(
                        finding.check(),
                        frame.link(Wire.link(finding.document()) + "#findings")))));
      }
    }
    return views;
  }
}
