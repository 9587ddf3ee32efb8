package gongkai.site.search;

import gongkai.api.label.Labels;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Arguments;
import gongkai.api.request.Parameter;
import gongkai.api.search.Asked;
import gongkai.api.search.Questions;
import gongkai.api.search.SearchOperation;
import gongkai.api.usage.HotWords;
import gongkai.api.words.Words;
import gongkai.api.work.Kind;
import gongkai.site.component.Chip;
import gongkai.site.component.Link;
import gongkai.site.component.Option;
import gongkai.site.component.Tab;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.solr.analysis.WordCutter;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import gongkai.vocabulary.place.Regions;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page of a search from the same parameters as the search as data. */
public final class SearchPages {
  public static final String PATH = "/search";

  private static final Map<String, List<String>> LISTS =
      Map.of(
          "scope", List.of("all", "title", "number"),
          "match", List.of("smart", "exact"),
          "date", List.of("published", "formed"));
  private static final List<String> REFINEMENTS = List.of("scope", "match", "date", "from", "to");

  /** The window of what many search for, in days, and how many of it a page shows. */
  private static final int HOT_DAYS = 7;

  private static final int MOST_HOT = 8;

  /** Each repeats all the others in its link; with more, what is left is to clear all. */
  private static final int MOST_CHIPS = 20;

  private final Frames frames;
  private final Questions questions;
  private final Labels labels;
  private final HotWords hot;
  private final Asked asked;
  private final Listing listing;
  private final FacetViews facets;
  private final Above above;

  public SearchPages(
      Frames frames,
      Questions questions,
      Labels labels,
      Regions regions,
      HotWords hot,
      Asked asked,
      WordCutter words) {
    this.frames = frames;
    this.questions = questions;
    this.labels = labels;
    this.hot = hot;
    this.asked = asked;
    this.listing = new Listing(labels);
    this.above = new Above(questions, listing, words);
    this.facets = new FacetViews(labels, regions);
  }

  /** What many search for, each a search. */
  public static List<Link> hot(HotWords words, Frame frame) {
    return words.of(HOT_DAYS).stream()
        .limit(MOST_HOT)
        .map(hot -> new Link(hot.word(), frame.link(Address.of(PATH).with("q", hot.word()))))
        .toList();
  }

  public void install(PageRoutes routes) {
    routes.page(Kind.SEARCH, PATH, this::page);
  }

  /** The state of the search as an address: what is given and differs from the default. */
  private Address address(Arguments arguments) {
    Address address = Address.of(PATH);
    for (Parameter parameter : questions.operation().parameters()) {
      for (String value : arguments.many(parameter.name())) {
        if (!parameter.fallback().filter(value::equals).isPresent()) {
          address = address.with(parameter.name(), value);
        }
      }
    }
    return address;
  }

  private PageAnswer page(ServerRequest request) {
    Found found = find(Arguments.readLeniently(questions.operation(), request));
    Arguments arguments = found.arguments();
    Words words = Frames.words(request);
    String query = arguments.text("q");
    Address here = address(arguments);
    Address whole = here.without("page").without("cursor").without("size");
    Frame frame =
        frames
            .of(
                request,
                here,
                query.isEmpty() ? words.say("search.all") : words.say("search.title", query),
                "search")
            .describedBy(List.of(Map.entry("robots", "noindex")))
            .linkedTo(
                new Frame.HeadLink(
                    "alternate",
                    "application/atom+xml",
                    whole.at("/feed.atom").toString(),
                    words.say("search.feed")),
                new Frame.HeadLink(
                    "search",
                    "application/opensearchdescription+xml",
                    "/opensearch.xml",
                    frames.site().name()))
            .noting(leftOut(arguments, words));
    SearchPage page = page(request, frame, found, here.without("page").without("cursor"), whole);
    return new PageAnswer(
        frame,
        out -> JtesearchGenerated.render(out, null, page),
        frame.say("search.took", page.millis()));
  }

  /** A search that was carried out. */
  private record Found(Arguments arguments, SearchRequest request, SearchAnswer answer) {}

  /** A condition that cannot be is left out; what is searched for is not. */
  private Found find(Arguments arguments) {
    try {
      SearchRequest request = SearchOperation.request(arguments);
      return new Found(arguments, request, questions.ask(request));
    } catch (ProblemException e) {
      List<Fault> faults = e.problem().errors();
      boolean narrows =
          !faults.isEmpty()
              && faults.stream()
                  .map(Fault::parameter)
                  .allMatch(
                      name ->
                          !name.equals("q")
                              && arguments.knows(name)
                              && !arguments.many(name).isEmpty());
      if (!narrows) {
        throw e;
      }
      return find(arguments.without(faults));
    }
  }

  private static List<String> leftOut(Arguments arguments, Words words) {
    return arguments.faults().stream()
        .map(
            fault ->
                words.say(
                    "search.left-out",
                    Labels.of(fault.parameter(), words),
                    words.say("fault." + fault.key(), fault.with().toArray())))
        .toList();
  }

  private SearchPage page(
      ServerRequest http, Frame frame, Found found, Address here, Address whole) {
    Arguments arguments = found.arguments();
    SearchRequest request = found.request();
    SearchAnswer answer = found.answer();
    asked.count(http, request, answer);
    int last =
        (int)
            Math.min(
                SearchOperation.LAST_PAGE,
                (answer.total() + request.place().size() - 1) / request.place().size());
    List<Chip> chips = chips(here, frame);
    boolean nothing = answer.hits().isEmpty();
    return new SearchPage(
        frame,
        request.words().query(),
        form(here, frame, arguments),
        chips,
        frame.link(Address.of(PATH).set("q", request.words().query())),
        answer.interpretedAs(),
        answer.didYouMean(),
        frame.link(here.set("q", answer.didYouMean())),
        answer.total(),
        answer.tookMillis(),
        tabs(here, frame, arguments, "unit", List.of("document", "passage")),
        tabs(here, frame, arguments, "sort", List.of("relevance", "newest", "oldest")),
        above.article(request, answer, frame, here),
        above.unheld(request, answer, frame),
        nothing ? above.guide(frame) : Optional.empty(),
        above.toldApart(
            answer.hits(),
            answer.hits().stream().map(hit -> listing.hit(hit, frame, here)).toList(),
            frame),
        facets.of(here, frame, answer),
        Paging.links(here, frame, request.place().page(), last),
        answer.total() > (long) SearchOperation.LAST_PAGE * request.place().size(),
        nothing ? wider(here, frame, chips, request) : List.of(),
        nothing ? hot(hot, frame) : List.of(),
        nothing
            ? List.of()
            : List.of(
                new Link(
                    frame.say("search.csv", SearchExport.MOST),
                    whole.without("unit").at(SearchExport.PATH).toString()),
                new Link(frame.say("search.feed"), whole.at("/feed.atom").toString()),
                new Link(frame.say("search.embed"), frame.link("/about#embed")),
                new Link(
                    frame.say("search.data"), here.at(questions.operation().path()).toString()),
                new Link(
                    frame.say("search.code"),
                    frame.link(here.at("/developers").with("operation", "search")))),
        frame.origin() + frame.link(whole));
  }

  private SearchPage.Form form(Address here, Frame frame, Arguments arguments) {
    List<SearchPage.Field> fields = new ArrayList<>();
    for (String name : List.of("scope", "match", "date")) {
      fields.add(
          new SearchPage.Field(
              name,
              frame.say("search." + name),
              LISTS.get(name).stream()
                  .map(
                      value ->
                          new Option(
                              value,
                              frame.say("value." + name + "." + value),
                              value.equals(arguments.text(name))))
                  .toList()));
    }
    return new SearchPage.Form(
        fields,
        arguments.text("from"),
        arguments.text("to"),
        here.query().stream()
            .filter(entry -> !entry.getKey().equals("q") && !REFINEMENTS.contains(entry.getKey()))
            .toList(),
        here.query().stream().anyMatch(entry -> REFINEMENTS.contains(entry.getKey())));
  }

  private List<Chip> chips(Address here, Frame frame) {
    List<Chip> chips = new ArrayList<>();
    for (Map.Entry<String, String> entry : here.query()) {
      String name = entry.getKey();
      boolean facet = FacetViews.isFacet(name);
      if (facet || REFINEMENTS.contains(name)) {
        chips.add(
            new Chip(
                Labels.of(name, frame.words()),
                labels.of(name, entry.getValue(), frame.words().language()),
                chips.size() < MOST_CHIPS ? frame.link(here.without(name, entry.getValue())) : ""));
      }
    }
    if (chips.size() <= MOST_CHIPS) {
      return chips;
    }
    List<Chip> shown = new ArrayList<>(chips.subList(0, MOST_CHIPS));
    shown.add(
        new Chip(
            frame.say("search.others"),
            String.valueOf(chips.size() - MOST_CHIPS),
            frame.link(Address.of(PATH).set("q", query(here)))));
    return shown;
  }

  private static String query(Address here) {
    return here.query().stream()
        .filter(entry -> entry.getKey().equals("q"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static List<Tab> tabs(
      Address here, Frame frame, Arguments arguments, String name, List<String> values) {
    return values.stream()
        .map(
            value ->
                new Tab(
                    frame.say(name + "." + value),
                    frame.link(here.set(name, value.equals(values.getFirst()) ? "" : value)),
                    value.equals(arguments.text(name))))
        .toList();
  }

  /** Each condition taken away alone, and all of them; then each word by itself. */
  private List<Link> wider(Address here, Frame frame, List<Chip> chips, SearchRequest request) {
    List<Link> wider = new ArrayList<>();
    if (request.words().match() == SearchRequest.Match.EXACT) {
      wider.add(new Link(frame.say("search.smart"), frame.link(here.without("match"))));
    }
    for (Chip chip : chips) {
      wider.add(
          new Link(
              frame.say("search.without", chip.label() + frame.say("problem.colon") + chip.value()),
              chip.without()));
    }
    if (chips.size() > 1) {
      wider.add(
          new Link(frame.say("search.clear"), frame.link(Address.of(PATH).set("q", query(here)))));
    }
    wider.addAll(above.words(request.words().query(), frame));
    return wider;
  }
}
