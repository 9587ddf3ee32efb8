package gongkai.indexer.collect.page;

import java.util.Optional;
import java.util.function.Predicate;

/** Shows pages as their scripts make them. */
public interface Shower extends AutoCloseable {
  String LAST_PAGE = "the last page";
  String NOTHING_NEW = "further pages repeat";

  /** Shows nothing: pages are taken as they come. */
  Shower NONE =
      new Shower() {
        @Override
        public Optional<PageView> shown(PageView page) {
          return Optional.empty();
        }

        @Override
        public String all(PageView page, Predicate<PageView> each) {
          return "";
        }

        @Override
        public boolean isRestless() {
          return false;
        }

        @Override
        public void close() {}
      };

  /** The page after its scripts ran; empty where it could not be shown. */
  Optional<PageView> shown(PageView page);

  /**
   * Shows the page and what follows when its 下一页 is clicked, again and again.
   *
   * @param each says whether to go on
   * @return why it ended
   */
  String all(PageView page, Predicate<PageView> each);

  /** Whether what was shown last never rested and was taken as it stood after a while. */
  boolean isRestless();

  /** Whether it ended because there was nothing more. */
  default boolean isEnd(String why) {
    return why.equals(LAST_PAGE) || why.equals(NOTHING_NEW);
  }

  @Override
  void close();
}
