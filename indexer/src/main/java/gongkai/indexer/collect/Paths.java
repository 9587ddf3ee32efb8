package gongkai.indexer.collect;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Paths one after the other: those that the user named, or those in a folder. */
final class Paths implements Level {
  private final Iterator<Path> paths;
  private final Opener opener;

  private final boolean outermost;

  private Paths(List<Path> paths, Opener opener, boolean outermost) {
    this.paths = paths.iterator();
    this.opener = opener;
    this.outermost = outermost;
  }

  static Paths named(List<Path> paths, Opener opener) {
    return new Paths(paths, opener, true);
  }

  static Paths in(List<Path> children, Opener opener) {
    return new Paths(children, opener, false);
  }

  @Override
  public boolean isOutermost() {
    return outermost;
  }

  @Override
  public Optional<Step> next() {
    return paths.hasNext() ? Optional.of(opener.open(paths.next())) : Optional.empty();
  }

  @Override
  public void close() {}
}
