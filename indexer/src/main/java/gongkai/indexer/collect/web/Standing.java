package gongkai.indexer.collect.web;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which addresses stand in the lists of a site, now and before. */
final class Standing {
  private final Map<String, String> settled = new HashMap<>();
  private final Set<String> missed = new HashSet<>();
  private final Set<String> met = new HashSet<>();

  /** These rows need not be walked to: their list begins as it did. */
  void settle(Map<String, String> rows) {
    settled.putAll(rows);
  }

  /**
   * A list was walked to its end. That a site takes something out of it is no reason to take that
   * for gone.
   */
  void walked(Set<String> before, Set<String> now) {
    missed.addAll(before);
    met.addAll(now);
  }

  /** Whether a list says that nothing has changed at an address since the last run. */
  boolean isSettled(URI address, String mark) {
    return mark.equals(settled.get(address.toString()));
  }

  /** Whether an address stood in a list before and stands in none any more. */
  boolean vanished(URI address) {
    return missed.contains(address.toString()) && !met.contains(address.toString());
  }
}
