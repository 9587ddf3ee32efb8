package gongkai.site.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A path and what follows the question mark, to be varied. Every state of a page is one.
 *
 * @param query names and values in their order, a name as often as it has values
 */
public record Address(String path, List<Map.Entry<String, String>> query) {

  public Address {
    query = List.copyOf(query);
  }

  public static Address of(String path) {
    return new Address(path, List.of());
  }

  public Address with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(query);
    more.add(Map.entry(name, value));
    return new Address(path, more);
  }

  /** With the value alone, or without the name where the value is empty. */
  public Address set(String name, String value) {
    Address cleared = without(name);
    return value.isEmpty() ? cleared : cleared.with(name, value);
  }

  public Address without(String name) {
    return keeping(entry -> !entry.getKey().equals(name));
  }

  public Address without(String name, String value) {
    return keeping(entry -> !entry.equals(Map.entry(name, value)));
  }

  public boolean has(String name, String value) {
    return query.contains(Map.entry(name, value));
  }

  /** The same state of another resource. */
  public Address at(String otherPath) {
    return new Address(otherPath, query);
  }

  private Address keeping(Predicate<Map.Entry<String, String>> kept) {
    return new Address(path, query.stream().filter(kept).toList());
  }

  /** As it stands in a link. */
  @Override
  public String toString() {
    return query.isEmpty()
        ? path
        : query.stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
