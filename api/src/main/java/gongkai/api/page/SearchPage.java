package gongkai.api.page;

import java.util.List;
import java.util.Map;

/**
 * A search and its answer.
 *
 * @param kept what the form must send along: names and values of the facets chosen
 * @param chips what narrows the search, each with the address without it
 * @param read how the query was read, or empty
 * @param better a better spelling, or empty
 * @param betterHref the search with it
 * @param data the same answer as data
 */
record SearchPage(
    Frame frame,
    String query,
    Map<String, String> chosen,
    List<Map.Entry<String, String>> kept,
    boolean refined,
    List<Chip> chips,
    String clearHref,
    String read,
    String better,
    String betterHref,
    long total,
    long millis,
    List<Sorting> sorts,
    List<HitView> hits,
    List<FacetView> facets,
    List<PageLink> pages,
    boolean capped,
    String data) {

  /** Something that narrows the search. */
  record Chip(String label, String value, String without) {}

  /** An order, to choose. */
  record Sorting(String label, String href, boolean current) {}

  /** A way to narrow; the first values are shown, the others behind a click. */
  record FacetView(String label, boolean open, List<Choice> first, List<Choice> more) {}

  /** A value of a facet; its address adds it, or takes it away where it is chosen. */
  record Choice(String label, long count, String href, boolean chosen) {}

  /** A page of hits; a gap has no address. */
  record PageLink(String label, String href, boolean current) {}
}
