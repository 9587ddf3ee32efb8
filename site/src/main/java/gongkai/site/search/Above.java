package gongkai.site.search;

import gongkai.api.document.Verdicts;
import gongkai.api.search.Leading;
import gongkai.api.search.Questions;
import gongkai.noun.Wire;
import gongkai.site.component.HitView;
import gongkai.site.component.Link;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.solr.analysis.WordCutter;
import gongkai.solr.holding.Names;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands above the hits, tells them apart, or stands in their place. */
final class Above {
  private static final String GUIDE = "政府信息公开指南";

  /** So many single words are offered where all of them together find nothing. */
  private static final int MOST_WORDS = 4;

  private final Questions questions;
  private final Leading leading;
  private final Listing listing;
  private final WordCutter words;

  Above(Questions questions, Listing listing, WordCutter words) {
    this.questions = questions;
    this.leading = new Leading(questions);
    this.listing = listing;
    this.words = words;
  }

  /** The article that answers the question. */
  Optional<HitView> article(SearchRequest request, SearchAnswer answer, Frame frame, Address here) {
    return leading
        .article(request, answer, Verdicts.today())
        .map(hit -> listing.hit(hit, frame, here));
  }

  /** Who cites a number that is not held. */
  Optional<SearchPage.Unheld> unheld(SearchRequest request, SearchAnswer answer, Frame frame) {
    return leading
        .unheld(request, answer)
        .map(
            unheld -> {
              Address exact = Address.of(SearchPages.PATH).with("q", unheld.number());
              Address search = exact.with("match", "exact");
              return new SearchPage.Unheld(
                  frame.say(
                      unheld.total() == 0 ? "search.unheld-uncited" : "search.unheld",
                      unheld.number(),
                      unheld.total()),
                  unheld.citing().stream().map(hit -> listing.hit(hit, frame, search)).toList(),
                  unheld.total() > unheld.citing().size() ? frame.link(search) : "");
            });
  }

  /** Hits of one title say of which year they are, or where that is the same of which day. */
  List<HitView> toldApart(List<SearchAnswer.Hit> hits, List<HitView> views, Frame frame) {
    Map<String, List<LocalDate>> days = new HashMap<>();
    for (SearchAnswer.Hit hit : hits) {
      Names.day(hit.disclosure())
          .ifPresent(
              day ->
                  days.computeIfAbsent(hit.disclosure().title(), t -> new ArrayList<>()).add(day));
    }
    List<HitView> told = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      Optional<LocalDate> day = Names.day(hits.get(i).disclosure());
      List<LocalDate> all = days.getOrDefault(hits.get(i).disclosure().title(), List.of());
      long others = all.stream().distinct().count();
      long years = all.stream().map(LocalDate::getYear).distinct().count();
      told.add(
          others < 2 || day.isEmpty()
              ? views.get(i)
              : views
                  .get(i)
                  .inEdition(
                      years == others
                          ? frame.say("search.edition-year", day.orElseThrow().getYear())
                          : frame.say("search.edition-day", day.orElseThrow())));
    }
    return told;
  }

  /** The guide that says whom to apply to. */
  Optional<Link> guide(Frame frame) {
    SearchRequest plain = SearchRequest.of(GUIDE);
    SearchRequest titled =
        new SearchRequest(
            new SearchRequest.Words(GUIDE, SearchRequest.Scope.TITLE, SearchRequest.Match.SMART),
            plain.narrowed(),
            plain.unit(),
            plain.sort(),
            SearchRequest.Place.first(3));
    return questions.ask(titled).hits().stream()
        .filter(hit -> hit.disclosure().title().contains("公开指南"))
        .findFirst()
        .map(
            hit ->
                new Link(
                    Listing.title(hit.disclosure(), frame.words()),
                    frame.link(Wire.link(hit.disclosure().id()))));
  }

  /** Each word of a question by itself. */
  List<Link> words(String query, Frame frame) {
    List<String> single =
        words.cut(query.replaceAll("[\"“”]", " ")).stream()
            .map(String::strip)
            .filter(word -> word.length() > 1)
            .distinct()
            .toList();
    return single.size() < 2
        ? List.of()
        : single.stream()
            .limit(MOST_WORDS)
            .map(
                word ->
                    new Link(
                        frame.say("search.only", word),
                        frame.link(Address.of(SearchPages.PATH).with("q", word))))
            .toList();
  }
}
