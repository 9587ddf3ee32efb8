package gongkai.api.request;

import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * How much a request may ask with: how often a parameter is given, and how long each value is.
 * Checked for every address before its parameters are looked at, whoever reads them then.
 */
public final class ParameterLimits {
  /** Of one parameter, and more than anyone ticks. */
  public static final int MOST_VALUES = 100;

  /** Of all parameters of one request. */
  private static final int MOST_IN_ALL = 500;

  /** Of all names and values together: what is linked from a page repeats them all. */
  private static final int MOST_CHARACTERS = 8000;

  /** The same of an address of a page, in which each link repeats them. */
  private static final int MOST_CHARACTERS_OF_PAGE = 2500;

  /** Where nothing is declared: pages take the parameters that other sites add to links. */
  private static final int LONGEST_UNDECLARED = 5000;

  private ParameterLimits() {}

  /** What goes beyond the limits of an operation. */
  public static List<Fault> faults(Operation operation, Map<String, List<String>> given) {
    Map<String, Integer> declared = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.type() == Parameter.Type.TEXT) {
        declared.put(parameter.name(), parameter.max());
      }
    }
    return faults(given, name -> declared.getOrDefault(name, LONGEST_UNDECLARED), MOST_CHARACTERS);
  }

  /**
   * Checks the request of a page, which declares no parameters.
   *
   * @throws ProblemException 422
   */
  public static void check(ServerRequest request) {
    List<Fault> faults =
        faults(given(request), name -> LONGEST_UNDECLARED, MOST_CHARACTERS_OF_PAGE);
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
  }

  /** The parameters of a query, as they are. */
  public static Map<String, List<String>> given(ServerRequest request) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    request.query().names().forEach(name -> given.put(name, request.query().all(name, List::of)));
    return given;
  }

  private static List<Fault> faults(
      Map<String, List<String>> given, ToIntFunction<String> longest, int mostCharacters) {
    List<Fault> faults = new ArrayList<>();
    int all = 0;
    int characters = 0;
    for (Map.Entry<String, List<String>> one : given.entrySet()) {
      String name = ParameterCheck.shown(one.getKey());
      int times = one.getValue().size();
      all += times;
      if (times > MOST_VALUES) {
        faults.add(Fault.of(name, "too-many-values", MOST_VALUES, times));
      }
      int most = longest.applyAsInt(one.getKey());
      characters +=
          times * one.getKey().length() + one.getValue().stream().mapToInt(String::length).sum();
      one.getValue().stream()
          .mapToInt(value -> value.strip().length())
          .filter(length -> length > most)
          .findFirst()
          .ifPresent(length -> faults.add(Fault.of(name, "too-long", most, length)));
    }
    if (all > MOST_IN_ALL) {
      return List.of(Fault.of("*", "too-many-parameters", MOST_IN_ALL, all));
    }
    return faults.isEmpty() && characters > mostCharacters
        ? List.of(Fault.of("*", "too-long-in-all", mostCharacters, characters))
        : faults;
  }
}
