package gongkai.indexer.collect;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Where the walk stands at one depth: a list of paths, a folder or an archive. What is found on the
 * web becomes one more.
 */
interface Level extends AutoCloseable {
  /** The next step, or empty at the end. */
  Optional<Step> next();

  /** Whether it holds what the user named, and not what was found in it. */
  default boolean isOutermost() {
    return false;
  }

  @Override
  void close() throws IOException;

  /** What a step leads to. */
  sealed interface Step {
    /**
     * Down.
     *
     * @param uri the folder or archive
     */
    record Enter(URI uri, Level level) implements Step {}

    /** A document, or a failure. */
    record Give(Found found) implements Step {}
  }
}
