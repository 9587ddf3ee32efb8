package gongkai.indexer.collect.list;

import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.row.Answer;
import java.util.Optional;

/** Says what to ask for next. Holds where it stands; for one walk. */
interface Pager {
  /**
   * The next request.
   *
   * @param last the answer before, or the list's own page
   * @param fresh rows of it that were not met before
   * @return empty at the end
   */
  Optional<ListRequest> next(Answer last, int fresh);

  /** Whether an answer that is missing (404) is the usual end, and no loss. */
  default boolean mayMiss() {
    return false;
  }

  /** The pager of a list. */
  static Pager of(FoundList list, int rowsOnPage) {
    return switch (list.rule().kind()) {
      case CALL, ADDRESS, ELEMENT, TREE -> new CountingPager(list, rowsOnPage);
      case GROUP -> new GroupPager(list);
      case PAGER -> new FilePager(list);
      case FORM -> new FormPager(list);
      case POSTBACK -> new PostbackPager(list);
      case LINK -> new LinkPager(list);
    };
  }
}
