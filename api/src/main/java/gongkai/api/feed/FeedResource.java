package gongkai.api.feed;

import gongkai.api.answer.Browsers;
import gongkai.api.answer.Whole;
import gongkai.api.request.AnswerJson;
import gongkai.api.request.Arguments;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.api.search.Questions;
import gongkai.api.search.SearchOperation;
import gongkai.api.xml.Xml;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Wire;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code /feed.atom} and {@code /feed.json}: the newest documents of any search, with its
 * parameters.
 */
public final class FeedResource {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String ATOM = "application/atom+xml; charset=utf-8";
  private static final String JSON = "application/feed+json; charset=utf-8";

  /** A feed is of documents, newest first, and has one page. */
  private static final Set<String> LEFT_OUT = Set.of("unit", "sort", "page", "cursor");

  private final Questions questions;
  private final String siteName;
  private final SiteUrl site;

  public FeedResource(Questions questions, String siteName, SiteUrl site) {
    this.questions = questions;
    this.siteName = siteName;
    this.site = site;
  }

  public List<Route> routes() {
    List<Parameter> parameters =
        questions.operation().parameters().stream()
            .filter(parameter -> !LEFT_OUT.contains(parameter.name()))
            .map(p -> p.name().equals("size") ? p.orElse("50") : p)
            .toList();
    return List.of(
        new Route(
            Operation.get(
                "feedAtom",
                "/feed.atom",
                "feeds",
                parameters,
                Operation.Answer.of("application/atom+xml")),
            this::atom),
        new Route(
            Operation.get(
                "feedJson",
                "/feed.json",
                "feeds",
                parameters,
                new Operation.Answer(200, "application/feed+json", Body.of(JsonFeed.class))),
            this::json));
  }

  private List<Disclosure> documents(Arguments arguments) {
    SearchRequest request = SearchOperation.request(arguments.withFallbacks(questions.operation()));
    SearchRequest newest =
        request
            .withUnit(SearchRequest.Unit.DOCUMENT)
            .sorted(SearchRequest.Sort.NEWEST)
            .at(SearchRequest.Place.first(request.place().size()));
    return questions.ask(newest).hits().stream().map(SearchAnswer.Hit::disclosure).toList();
  }

  private void atom(Arguments arguments, ServerRequest request, ServerResponse response) {
    if (Browsers.sendTo("/feed", request, response)) {
      return;
    }
    String base = site.of(request);
    List<Disclosure> documents = documents(arguments);
    Whole.send(
        request,
        response,
        ATOM,
        Xml.document(
            "feed",
            List.of(Map.entry("xmlns", "http://www.w3.org/2005/Atom")),
            feed -> {
              feed.text("id", base + "/feed.atom" + query(request));
              feed.text("title", title(arguments));
              feed.text("updated", updated(documents).toString());
              feed.empty("link", link("self", base + "/feed.atom" + query(request), ATOM));
              feed.empty("link", link("alternate", base + "/search" + query(request), "text/html"));
              feed.element("author", author -> author.text("name", siteName));
              documents.forEach(document -> entry(feed, document, base));
            }));
  }

  private static List<Map.Entry<String, String>> link(String rel, String href, String type) {
    return List.of(
        Map.entry("rel", rel),
        Map.entry("href", href),
        Map.entry("type", type.replaceFirst(";.*", "")));
  }

  private static void entry(Xml feed, Disclosure document, String base) {
    feed.element(
        "entry",
        entry -> {
          entry.text("id", base + Wire.link(document.id()));
          entry.text("title", document.title().isEmpty() ? document.id() : document.title());
          entry.text("updated", document.indexed().toString());
          document
              .date(Property.PUBLISHED)
              .ifPresent(day -> entry.text("published", instant(day).toString()));
          entry.empty("link", link("alternate", base + Wire.link(document.id()), "text/html"));
          if (!document.publisher().isEmpty()) {
            entry.element("author", author -> author.text("name", document.publisher()));
          }
          String summary = document.value(Property.SUMMARY);
          entry.element("summary", content -> content.text(summary));
        });
  }

  private void json(Arguments arguments, ServerRequest request, ServerResponse response)
      throws com.fasterxml.jackson.core.JsonProcessingException {
    String base = site.of(request);
    JsonFeed feed =
        new JsonFeed(
            "https://jsonfeed.org/version/1.1",
            title(arguments),
            base + "/search" + query(request),
            base + "/feed.json" + query(request),
            "zh-CN",
            documents(arguments).stream().map(document -> item(document, base)).toList());
    Whole.send(request, response, JSON, AnswerJson.mapper().writeValueAsBytes(feed));
  }

  private static JsonFeed.Item item(Disclosure document, String base) {
    return new JsonFeed.Item(
        base + Wire.link(document.id()),
        base + Wire.link(document.id()),
        document.title(),
        document.value(Property.SUMMARY),
        document.date(Property.PUBLISHED).map(FeedResource::instant),
        document.indexed(),
        Stream.of(document.publisher())
            .filter(name -> !name.isEmpty())
            .map(JsonFeed.Author::new)
            .toList());
  }

  private String title(Arguments arguments) {
    String query = arguments.text("q");
    return query.isEmpty() ? siteName : query + " - " + siteName;
  }

  private static String query(ServerRequest request) {
    String raw = request.query().rawValue();
    return raw.isEmpty() ? "" : "?" + raw;
  }

  private static Instant updated(List<Disclosure> documents) {
    return documents.stream()
        .map(Disclosure::indexed)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay(CHINA).toInstant();
  }
}
