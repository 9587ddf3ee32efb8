package gongkai.site.search;

import gongkai.site.component.PageLink;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The links from page to page: the first, those around the current, the last. */
public final class Paging {
  private static final int AROUND = 2;

  private Paging() {}

  /**
   * The links; none where one page holds all.
   *
   * @param here without its page
   * @param last the last page that may be asked for
   */
  public static List<PageLink> links(Address here, Frame frame, int current, int last) {
    if (last <= 1) {
      return List.of();
    }
    TreeSet<Integer> shown = new TreeSet<>(List.of(1, last));
    for (int page = current - AROUND; page <= current + AROUND; page++) {
      if (page >= 1 && page <= last) {
        shown.add(page);
      }
    }
    List<PageLink> links = new ArrayList<>();
    if (current > 1) {
      links.add(
          new PageLink(
              frame.say("paging.previous"), href(here, frame, current - 1), false, "prev"));
    }
    int before = 0;
    for (int page : shown) {
      if (page > before + 1) {
        links.add(new PageLink("…", "", false, ""));
      }
      links.add(new PageLink(String.valueOf(page), href(here, frame, page), page == current, ""));
      before = page;
    }
    if (current < last) {
      links.add(
          new PageLink(frame.say("paging.next"), href(here, frame, current + 1), false, "next"));
    }
    return links;
  }

  private static String href(Address here, Frame frame, int page) {
    return frame.link(here.set("page", page == 1 ? "" : String.valueOf(page)));
  }
}
