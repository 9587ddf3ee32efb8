package gongkai.site.search;

import gongkai.api.label.Labels;
import gongkai.noun.Property;
import gongkai.site.component.Choice;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.solr.search.SearchAnswer;
import gongkai.vocabulary.place.Regions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns counts into what a reader narrows by. */
final class FacetViews {
  private static final int SHOWN_AT_FIRST = 6;
  private static final int MOST_CHOICES = 40;
  private static final int FACETS_OPEN = 5;

  private final Labels labels;
  private final Regions regions;

  FacetViews(Labels labels, Regions regions) {
    this.labels = labels;
    this.regions = regions;
  }

  static boolean isFacet(String name) {
    return Property.facets().stream().anyMatch(facet -> facet.wire().equals(name));
  }

  List<SearchPage.FacetView> of(Address here, Frame frame, SearchAnswer answer) {
    List<SearchPage.FacetView> views = new ArrayList<>();
    for (Property facet : Property.facets()) {
      List<SearchAnswer.Count> counts = answer.facets().getOrDefault(facet, List.of());
      List<Choice> choices =
          facet == Property.REGION
              ? new RegionTree(regions, counts, here, frame).choices()
              : choices(facet, counts, here, frame);
      if (!choices.isEmpty()) {
        boolean chosen = choices.stream().anyMatch(FacetViews::holdsChosen);
        int first = Math.min(SHOWN_AT_FIRST, choices.size());
        views.add(
            new SearchPage.FacetView(
                Labels.of(facet.wire(), frame.words()),
                chosen || views.size() < FACETS_OPEN,
                choices.subList(0, first),
                choices.subList(first, Math.min(MOST_CHOICES, choices.size()))));
      }
    }
    return views;
  }

  private static boolean holdsChosen(Choice choice) {
    return choice.chosen() || choice.below().stream().anyMatch(FacetViews::holdsChosen);
  }

  private List<Choice> choices(
      Property facet, List<SearchAnswer.Count> given, Address here, Frame frame) {
    List<SearchAnswer.Count> counts = new ArrayList<>(given);
    if (facet == Property.YEAR) {
      counts.sort(Comparator.comparing(SearchAnswer.Count::value).reversed());
    }
    List<Choice> choices = new ArrayList<>();
    for (SearchAnswer.Count count : counts) {
      String name = facet.wire();
      boolean chosen = here.has(name, count.value());
      Address toggled = chosen ? here.without(name, count.value()) : here.with(name, count.value());
      choices.add(
          new Choice(
              labels.of(name, count.value(), frame.words().language()),
              count.count(),
              frame.link(toggled),
              chosen,
              List.of()));
    }
    // What is chosen stays in sight, however rare it is.
    choices.sort(Comparator.comparing(Choice::chosen).reversed());
    return choices;
  }
}
