package gongkai.indexer.collect.member;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Members that are known from the beginning. */
record Kept(Iterator<Members.Member> rest, Closeable file) implements Members {
  static Kept of(List<Member> members, Closeable file) {
    return new Kept(members.iterator(), file);
  }

  @Override
  public Optional<Member> next() {
    return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
