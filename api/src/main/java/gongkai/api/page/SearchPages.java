package gongkai.api.page;

import gongkai.api.label.Labels;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.search.Questions;
import gongkai.api.search.SearchOperation;
import gongkai.api.words.Words;
import gongkai.solr.search.Facet;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the page of a search from the same parameters as the search as data. */
final class SearchPages {
  static final String PATH = "/search";

  private static final Operation OPERATION = SearchOperation.OPERATION;
  private static final List<String> PLAIN = List.of("scope", "match", "from", "to", "date", "sort");
  private static final List<Facet> SHOWN =
      List.of(
          Facet.KIND,
          Facet.VALIDITY,
          Facet.PUBLISHER,
          Facet.YEAR,
          Facet.REGION,
          Facet.TOPIC,
          Facet.GENRE,
          Facet.ITEM,
          Facet.FORMAT,
          Facet.SITE);
  private static final int SHOWN_AT_FIRST = 6;
  private static final int MOST_CHOICES = 40;
  private static final int FACETS_OPEN = 5;

  private final Questions questions;
  private final Labels labels;
  private final Listing listing;

  SearchPages(Questions questions, Labels labels) {
    this.questions = questions;
    this.labels = labels;
    this.listing = new Listing(labels);
  }

  /** The state of the search as an address: what is given and differs from the default. */
  static Address address(Arguments arguments) {
    Address address = Address.of(PATH);
    for (Parameter parameter : OPERATION.parameters()) {
      for (String value : arguments.many(parameter.name())) {
        if (!parameter.fallback().filter(value::equals).isPresent()) {
          address = address.with(parameter.name(), value);
        }
      }
    }
    return address;
  }

  SearchPage page(Frame frame, Arguments arguments) {
    SearchRequest request = SearchOperation.request(arguments);
    SearchAnswer answer = questions.ask(request);
    Words words = frame.words();
    Address here = frame.address().without("page").without("cursor");
    Map<String, String> chosen = new LinkedHashMap<>();
    PLAIN.forEach(name -> chosen.put(name, arguments.text(name)));
    return new SearchPage(
        frame,
        request.query(),
        chosen,
        here.query().stream().filter(entry -> isFacet(entry.getKey())).toList(),
        here.query().stream().anyMatch(entry -> isRefinement(entry.getKey())),
        chips(here, frame),
        frame.link(Address.of(PATH).set("q", request.query())),
        answer.interpretedAs(),
        answer.didYouMean(),
        frame.link(here.set("q", answer.didYouMean())),
        answer.total(),
        answer.tookMillis(),
        sorts(here, frame, arguments.text("sort")),
        answer.hits().stream().map(hit -> listing.hit(hit, words)).toList(),
        facets(here, frame, answer),
        Paging.links(here, frame, answer.total(), request.page(), request.size()),
        answer.total() > (long) SearchOperation.LAST_PAGE * request.size(),
        here.at(OPERATION.path()).toString());
  }

  private static boolean isFacet(String name) {
    return SHOWN.stream().anyMatch(facet -> facet.wire().equals(name));
  }

  private static boolean isRefinement(String name) {
    return PLAIN.contains(name) && !name.equals("sort");
  }

  private List<SearchPage.Chip> chips(Address here, Frame frame) {
    List<SearchPage.Chip> chips = new ArrayList<>();
    for (Map.Entry<String, String> entry : here.query()) {
      String name = entry.getKey();
      if (isFacet(name) || isRefinement(name)) {
        String label = frame.say((isFacet(name) ? "facet." : "search.") + name);
        String value = labels.of(name, entry.getValue(), frame.words().language());
        chips.add(
            new SearchPage.Chip(label, value, frame.link(here.without(name, entry.getValue()))));
      }
    }
    return chips;
  }

  private static List<SearchPage.Sorting> sorts(Address here, Frame frame, String current) {
    return List.of("relevance", "newest", "oldest").stream()
        .map(
            sort ->
                new SearchPage.Sorting(
                    frame.say("sort." + sort),
                    frame.link(here.set("sort", sort.equals("relevance") ? "" : sort)),
                    sort.equals(current)))
        .toList();
  }

  private List<SearchPage.FacetView> facets(Address here, Frame frame, SearchAnswer answer) {
    List<SearchPage.FacetView> views = new ArrayList<>();
    for (Facet facet : SHOWN) {
      List<SearchPage.Choice> choices = choices(facet, here, frame, answer);
      if (!choices.isEmpty()) {
        boolean chosen = choices.stream().anyMatch(SearchPage.Choice::chosen);
        int first = Math.min(SHOWN_AT_FIRST, choices.size());
        views.add(
            new SearchPage.FacetView(
                frame.say("facet." + facet.wire()),
                chosen || views.size() < FACETS_OPEN,
                choices.subList(0, first),
                choices.subList(first, Math.min(MOST_CHOICES, choices.size()))));
      }
    }
    return views;
  }

  private List<SearchPage.Choice> choices(
      Facet facet, Address here, Frame frame, SearchAnswer answer) {
    List<SearchAnswer.Count> counts =
        new ArrayList<>(answer.facets().getOrDefault(facet, List.of()));
    if (facet == Facet.YEAR) {
      counts.sort(Comparator.comparing(SearchAnswer.Count::value).reversed());
    }
    List<SearchPage.Choice> choices = new ArrayList<>();
    for (SearchAnswer.Count count : counts) {
      String name = facet.wire();
      boolean chosen = here.has(name, count.value());
      Address toggled = chosen ? here.without(name, count.value()) : here.with(name, count.value());
      choices.add(
          new SearchPage.Choice(
              labels.of(name, count.value(), frame.words().language()),
              count.count(),
              frame.link(toggled),
              chosen));
    }
    // What is chosen stays in sight, however rare it is.
    choices.sort(Comparator.comparing(SearchPage.Choice::chosen).reversed());
    return choices;
  }
}
