package gongkai.indexer.collect.list;

import java.util.Optional;
import java.util.function.Predicate;

/** Shows pages as their scripts make them. */
public interface Shower extends AutoCloseable {
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

  @Override
  void close();
}
