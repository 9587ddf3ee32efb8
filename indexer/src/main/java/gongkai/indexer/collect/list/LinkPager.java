package gongkai.indexer.collect.list;

import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.row.Answer;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows 下一页 from page to page. */
final class LinkPager implements Pager {
  private final FoundList list;
  private final Set<URI> asked = new HashSet<>();
  private int current = 1;

  LinkPager(FoundList list) {
    this.list = list;
    asked.add(list.page().uri());
  }

  @Override
  public Optional<ListRequest> next(Answer last, int fresh) {
    int here = current++;
    return last.view()
        .flatMap(view -> NextLink.in(view, list.rule().mark(), here))
        .filter(list::leadsTo)
        .filter(asked::add)
        .map(ListRequest::get);
  }
}
