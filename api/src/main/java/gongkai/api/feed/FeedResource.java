package gongkai.api.feed;

import gongkai.api.answer.Browsers;
import gongkai.api.answer.Whole;
import gongkai.api.request.AnswerJson;
import gongkai.api.request.Arguments;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Owner;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.api.search.Questions;
import gongkai.api.search.SearchOperation;
import gongkai.api.xml.Xml;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Wire;
import gongkai.solr.holding.Holdings;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code /feed.atom} and {@code /feed.json}: the newest documents of any search, with its
 * parameters, by the day they were published or the moment they were collected; in pages (RFC
 * 5005).
 */
public final class FeedResource {
  /** China has had one time, without summer time, since 1991; feeds tell days of it. */
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final String ATOM = "application/atom+xml; charset=utf-8";
  private static final String JSON = "application/feed+json; charset=utf-8";

  /** A feed is of documents, newest first. */
  private static final Set<String> LEFT_OUT = Set.of("unit", "sort", "cursor");

  private final Questions questions;
  private final Summaries summaries;
  private final Owner owner;
  private final SiteUrl site;

  public FeedResource(Questions questions, Holdings holdings, Owner owner, SiteUrl site) {
    this.questions = questions;
    this.summaries = new Summaries(holdings);
    this.owner = owner;
    this.site = site;
  }

  /** By which date documents are new. */
  enum By {
    PUBLISHED,
    COLLECTED
  }

  public List<Route> routes() {
    List<Parameter> parameters =
        Stream.concat(
                questions.operation().parameters().stream()
                    .filter(parameter -> !LEFT_OUT.contains(parameter.name()))
                    .map(p -> p.name().equals("size") ? p.orElse("50") : p),
                Stream.of(
                    Parameter.choice("by", By.class)
                        .orElse("published")
                        .meaning(
                            "按发布日期，或按收录时间排列",
                            "by the day of publication, or the time of collection")))
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

  private Found found(Arguments arguments) {
    SearchRequest request = SearchOperation.request(arguments.withFallbacks(questions.operation()));
    boolean collected = arguments.choice("by", By.class) == By.COLLECTED;
    SearchRequest newest =
        request
            .withUnit(SearchRequest.Unit.DOCUMENT)
            .sorted(collected ? SearchRequest.Sort.COLLECTED : SearchRequest.Sort.NEWEST);
    SearchAnswer answer = questions.ask(newest);
    return new Found(answer.hits(), answer.total(), request.place().page(), request.place().size());
  }

  private void atom(Arguments arguments, ServerRequest request, ServerResponse response) {
    if (Browsers.sendTo("/feed", request, response)) {
      return;
    }
    String base = site.of(request);
    Found found = found(arguments);
    Whole.send(
        request,
        response,
        ATOM,
        Xml.document(
            "feed",
            List.of(Map.entry("xmlns", "http://www.w3.org/2005/Atom")),
            feed -> {
              String first = base + "/feed.atom" + query(request, 1);
              feed.text("id", first);
              feed.text("title", title(arguments));
              feed.text("updated", updated(found.hits()).toString());
              feed.empty(
                  "link", link("self", base + "/feed.atom" + query(request, found.page()), ATOM));
              feed.empty(
                  "link", link("alternate", base + "/search" + query(request, 1), "text/html"));
              found
                  .others()
                  .forEach(
                      (relation, page) ->
                          feed.empty(
                              "link",
                              link(relation, base + "/feed.atom" + query(request, page), ATOM)));
              feed.element("author", author -> author.text("name", owner.publisher()));
              found.hits().forEach(hit -> entry(feed, hit, base));
            }));
  }

  static List<Map.Entry<String, String>> link(String rel, String href, String type) {
    return List.of(
        Map.entry("rel", rel),
        Map.entry("href", href),
        Map.entry("type", type.replaceFirst(";.*", "")));
  }

  private void entry(Xml feed, SearchAnswer.Hit hit, String base) {
    Disclosure document = hit.disclosure();
    feed.element(
        "entry",
        entry -> {
          entry.text("id", base + Wire.link(document.id()));
          entry.text("title", document.title().isEmpty() ? document.id() : document.title());
          entry.text("updated", document.indexed().toString());
          document
              .date(Property.PUBLISHED)
              .ifPresent(day -> entry.text("published", WRITTEN.format(written(day))));
          entry.empty("link", link("alternate", base + Wire.link(document.id()), "text/html"));
          if (!document.publisher().isEmpty()) {
            entry.element("author", author -> author.text("name", document.publisher()));
          }
          String summary = summaries.of(hit);
          entry.element("summary", content -> content.text(summary));
        });
  }

  private void json(Arguments arguments, ServerRequest request, ServerResponse response)
      throws com.fasterxml.jackson.core.JsonProcessingException {
    String base = site.of(request);
    Found found = found(arguments);
    JsonFeed feed =
        new JsonFeed(
            "https://jsonfeed.org/version/1.1",
            title(arguments),
            base + "/search" + query(request, 1),
            base + "/feed.json" + query(request, found.page()),
            Optional.ofNullable(found.others().get("next"))
                .map(page -> base + "/feed.json" + query(request, page)),
            "zh-CN",
            found.hits().stream().map(hit -> item(hit, base)).toList());
    Whole.send(request, response, JSON, AnswerJson.mapper().writeValueAsBytes(feed));
  }

  private JsonFeed.Item item(SearchAnswer.Hit hit, String base) {
    Disclosure document = hit.disclosure();
    return new JsonFeed.Item(
        base + Wire.link(document.id()),
        base + Wire.link(document.id()),
        document.title(),
        summaries.of(hit),
        document.date(Property.PUBLISHED).map(day -> WRITTEN.format(written(day))),
        document.indexed(),
        Stream.of(document.publisher())
            .filter(name -> !name.isEmpty())
            .map(JsonFeed.Author::new)
            .toList());
  }

  private String title(Arguments arguments) {
    String query = arguments.text("q");
    return query.isEmpty() ? owner.siteName() : query + " - " + owner.siteName();
  }

  /** What was asked, with another page; the first has no number. */
  private static String query(ServerRequest request, int page) {
    List<String> parts =
        new java.util.ArrayList<>(
            List.of(request.query().rawValue().split("&", -1)).stream()
                .filter(
                    part -> !part.isEmpty() && !part.toLowerCase(Locale.ROOT).startsWith("page="))
                .toList());
    if (page > 1) {
      parts.add("page=" + page);
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static Instant updated(List<SearchAnswer.Hit> hits) {
    return hits.stream()
        .map(hit -> hit.disclosure().indexed())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** The day in the time of its place, so that no reader west of China shows the day before. */
  private static OffsetDateTime written(LocalDate day) {
    return day.atStartOfDay().atOffset(CHINA);
  }
}
