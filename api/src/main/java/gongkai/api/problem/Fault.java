package gongkai.api.problem;

import java.util.List;

/**
 * One thing that is wrong with a request.
 *
 * @param parameter its name in the query, the path or the body
 * @param key of the words that say what is wrong
 * @param with what fills the blanks of the words
 * @param allowed what would have been right, where that can be listed
 */
public record Fault(String parameter, String key, List<Object> with, List<String> allowed) {

  public Fault {
    with = List.copyOf(with);
    allowed = List.copyOf(allowed);
  }

  public static Fault of(String parameter, String key, Object... with) {
    return new Fault(parameter, key, List.of(with), List.of());
  }

  public Fault allowing(List<String> values) {
    return new Fault(parameter, key, with, values);
  }
}
