package gongkai.api.page;

import gongkai.api.label.Labels;
import gongkai.api.search.Questions;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.search.Facet;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import java.util.List;
import java.util.Optional;

/** Makes the front page. */
final class HomePages {
  private static final int NEWEST = 8;
  private static final int WAYS_IN = 12;

  private final Questions questions;
  private final Holdings holdings;
  private final Labels labels;
  private final Listing listing;
  private final DatasetPages datasets;

  HomePages(Questions questions, Holdings holdings, Labels labels, DatasetPages datasets) {
    this.questions = questions;
    this.holdings = holdings;
    this.labels = labels;
    this.listing = new Listing(labels);
    this.datasets = datasets;
  }

  HomePage page(Frame frame) {
    SearchAnswer newest = questions.ask(SearchRequest.of(""));
    return new HomePage(
        frame,
        newest.total(),
        holdings.observations(Selection.ALL, Optional.empty(), 1).total(),
        newest.facets().getOrDefault(Facet.KIND, List.of()).stream()
            .limit(WAYS_IN)
            .map(
                count ->
                    new HomePage.Entry(
                        labels.of("kind", count.value(), frame.words().language()),
                        count.count(),
                        frame.link(Address.of(SearchPages.PATH).with("kind", count.value()))))
            .toList(),
        newest.hits().stream().limit(NEWEST).map(hit -> listing.hit(hit, frame.words())).toList(),
        datasets.entries(frame));
  }
}
