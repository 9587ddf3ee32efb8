package gongkai.site.search;

import gongkai.site.component.Chip;
import gongkai.site.component.Choice;
import gongkai.site.component.HitView;
import gongkai.site.component.Link;
import gongkai.site.component.Option;
import gongkai.site.component.PageLink;
import gongkai.site.component.Tab;
import gongkai.site.frame.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A search and its answer.
 *
 * @param form what the reader may set
 * @param chips what narrows the search, each with the address without it
 * @param read how the query was read, or empty
 * @param better a better spelling, or empty
 * @param betterHref the search with it
 * @param article that answers the question, in its own words
 * @param unheld who cites a number that was asked for and is not held
 * @param guide to those who have what is not held, where nothing was found
 * @param wider searches that may find what this one does not
 * @param hot what many search for, where nothing was found
 * @param takes the same answer in other forms: a file, data, feeds
 * @param permalink this search, whole
 */
record SearchPage(
    Frame frame,
    String query,
    Form form,
    List<Chip> chips,
    String clearHref,
    String read,
    String better,
    String betterHref,
    long total,
    long millis,
    List<Tab> units,
    List<Tab> sorts,
    Optional<HitView> article,
    Optional<Unheld> unheld,
    Optional<Link> guide,
    List<HitView> hits,
    List<FacetView> facets,
    List<PageLink> pages,
    boolean capped,
    List<Link> wider,
    List<Link> hot,
    List<Link> takes,
    String permalink) {

  /**
   * The form.
   *
   * @param kept what it must send along: names and values of what is chosen elsewhere
   * @param open whether anything in it is set
   */
  record Form(
      List<Field> fields,
      String from,
      String to,
      List<Map.Entry<String, String>> kept,
      boolean open) {}

  /**
   * A number that is not held.
   *
   * @param citing documents that cite it
   * @param all the search for all of them, where these are not all; else empty
   */
  record Unheld(String said, List<HitView> citing, String all) {}

  /** A list to choose from. */
  record Field(String name, String label, List<Option> options) {}

  /** A way to narrow; the first values are shown, the others behind a click. */
  record FacetView(String label, boolean open, List<Choice> first, List<Choice> more) {}
}
