package gongkai.api.page;

import gongkai.api.search.SearchOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The links from page to page: the first, those around the current, the last. */
final class Paging {
  private static final int AROUND = 2;

  private Paging() {}

  static List<SearchPage.PageLink> links(
      Address here, Frame frame, long total, int current, int size) {
    int last = (int) Math.min(SearchOperation.LAST_PAGE, (total + size - 1) / size);
    if (last <= 1) {
      return List.of();
    }
    TreeSet<Integer> shown = new TreeSet<>(List.of(1, last));
    for (int page = current - AROUND; page <= current + AROUND; page++) {
      if (page >= 1 && page <= last) {
        shown.add(page);
      }
    }
    List<SearchPage.PageLink> links = new ArrayList<>();
    if (current > 1) {
      links.add(link(here, frame, current - 1, frame.say("paging.previous"), current));
    }
    int before = 0;
    for (int page : shown) {
      if (page > before + 1) {
        links.add(new SearchPage.PageLink("…", "", false));
      }
      links.add(link(here, frame, page, String.valueOf(page), current));
      before = page;
    }
    if (current < last) {
      links.add(link(here, frame, current + 1, frame.say("paging.next"), current));
    }
    return links;
  }

  private static SearchPage.PageLink link(
      Address here, Frame frame, int page, String label, int current) {
    Address address = here.set("page", page == 1 ? "" : String.valueOf(page));
    return new SearchPage.PageLink(label, frame.link(address), page == current);
  }
}
