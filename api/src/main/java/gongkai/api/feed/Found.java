package gongkai.api.feed;

import gongkai.api.search.SearchOperation;
import gongkai.solr.search.SearchAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of a feed.
 *
 * @param total documents on all pages
 * @param page from 1
 * @param size documents on a page
 */
record Found(List<SearchAnswer.Hit> hits, long total, int page, int size) {

  /** The pages around this one by their relations (RFC 5005, 3). */
  Map<String, Integer> others() {
    int last = (int) Math.max(1, Math.min(SearchOperation.LAST_PAGE, (total + size - 1) / size));
    Map<String, Integer> others = new LinkedHashMap<>();
    others.put("first", 1);
    if (page > 1) {
      others.put("previous", Math.min(page - 1, last));
    }
    if (page < last) {
      others.put("next", page + 1);
    }
    others.put("last", last);
    return others;
  }
}
