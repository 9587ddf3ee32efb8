package gongkai.api.answer;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of several forms of an answer a client would rather have (RFC 9110, 12.5.1). */
public final class Accepted {
  private Accepted() {}

  /**
   * The form with the greatest weight; of equal ones the first. Empty where the client wants none
   * of them.
   *
   * @param offered media types without parameters, the usual one first
   */
  public static Optional<String> of(ServerRequest request, List<String> offered) {
    return of(
        request.headers().all(HeaderNames.ACCEPT, List::of).stream()
            .flatMap(line -> List.of(line.split(",", -1)).stream())
            .toList(),
        offered);
  }

  static Optional<String> of(List<String> ranges, List<String> offered) {
    if (ranges.stream().allMatch(String::isBlank)) {
      return offered.stream().findFirst();
    }
    Optional<String> best = Optional.empty();
    double most = 0;
    for (String type : offered) {
      double weight = weight(type, ranges);
      if (weight > most) {
        most = weight;
        best = Optional.of(type);
      }
    }
    return best;
  }

  /** That of the range that names the type most exactly. */
  private static double weight(String type, List<String> ranges) {
    int exactness = 0;
    double weight = 0;
    for (String range : ranges) {
      String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
      String name = parts[0].strip();
      int how =
          name.equals(type)
              ? 3
              : name.equals(type.replaceFirst("/.*", "/*")) ? 2 : name.equals("*/*") ? 1 : 0;
      if (how > exactness) {
        exactness = how;
        weight = weight(parts);
      }
    }
    return weight;
  }

  private static double weight(String[] parts) {
    for (String part : parts) {
      String given = part.strip();
      if (given.startsWith("q=")) {
        String number = given.substring(2).strip();
        return number.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(number) : 0;
      }
    }
    return 1;
  }
}
