package gongkai.api.request;

import io.helidon.common.uri.UriPath;
import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which methods each address takes, and whether scripts of other sites may ask there. Whoever
 * routes an address adds it, so that OPTIONS, a refused method and CORS all say the same.
 */
public final class Addresses {
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String pattern, PathMatcher matcher, Method method, boolean open) {}

  /**
   * What is known of an address.
   *
   * @param methods none where there is no such address
   * @param open to scripts of other sites
   */
  public record Known(Set<String> methods, boolean open) {
    /** As the header {@code Allow} lists them. */
    public String allow() {
      return String.join(", ", methods);
    }
  }

  /** Adds one, such as {@code /documents/{id}}; what takes GET takes HEAD. */
  public void add(String pattern, Method method, boolean open) {
    entries.add(new Entry(pattern, PathMatchers.create(pattern), method, open));
  }

  /** The pattern that an address fits, so that one document's are all of one route. */
  public Optional<String> pattern(UriPath path) {
    return entries.stream()
        .filter(entry -> entry.matcher().match(path).accepted())
        .map(Entry::pattern)
        .findFirst();
  }

  public Known of(UriPath path) {
    List<Entry> matching =
        entries.stream().filter(entry -> entry.matcher().match(path).accepted()).toList();
    Set<String> methods = new TreeSet<>();
    for (Entry entry : matching) {
      methods.add(entry.method().text());
      methods.add(Method.OPTIONS.text());
      if (entry.method().equals(Method.GET)) {
        methods.add(Method.HEAD.text());
      }
    }
    return new Known(methods, matching.stream().anyMatch(Entry::open));
  }

  /** All patterns, each once. */
  public Set<String> patterns() {
    return entries.stream().map(Entry::pattern).collect(Collectors.toCollection(TreeSet::new));
  }
}
