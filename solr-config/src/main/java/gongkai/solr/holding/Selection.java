package gongkai.solr.holding;

import java.util.List;
import java.util.Map;

/**
 * Which records of one noun: every key is the wire name of a property (see {@code Fields}), every
 * record must have one of the key's values. An unknown key is an {@link IllegalArgumentException}
 * that names the known ones.
 */
public record Selection(Map<String, List<String>> filter) {

  public static final Selection ALL = new Selection(Map.of());

  public Selection {
    filter = Map.copyOf(filter);
  }

  public static Selection of(String key, String value) {
    return new Selection(Map.of(key, List.of(value)));
  }
}
