package gongkai.api.wire;

import io.helidon.http.RequestException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The header fields of a request, as they were sent. */
final class Headers {
  private static final String TOKEN = "!#$%&'*+-.^_`|~";

  private final List<Field> fields = new ArrayList<>();

  private record Field(String name, String value) {}

  /**
   * Reads them.
   *
   * @param lines in ISO 8859-1, without their ends
   * @throws RequestException 400 for a line that is no field
   */
  static Headers of(List<String> lines) {
    Headers headers = new Headers();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon <= 0 || !isToken(line.substring(0, colon))) {
        throw Refusal.malformed("a header line that is none");
      }
      String value = line.substring(colon + 1).strip();
      if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
        throw Refusal.malformed("a header with control characters");
      }
      headers.fields.add(new Field(line.substring(0, colon), value));
    }
    return headers;
  }

  static boolean isToken(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || TOKEN.indexOf(c) >= 0);
  }

  boolean has(String name) {
    return named(name).findAny().isPresent();
  }

  /** All values of a name, parted at commas, in lower case. */
  List<String> tokens(String name) {
    return named(name)
        .flatMap(field -> Arrays.stream(field.value().split(",", -1)))
        .map(token -> token.strip().toLowerCase(Locale.ROOT))
        .filter(token -> !token.isEmpty())
        .toList();
  }

  int count(String name) {
    return (int) named(name).count();
  }

  void set(String name, String value) {
    remove(name);
    fields.add(new Field(name, value));
  }

  void remove(String name) {
    fields.removeIf(field -> field.name().equalsIgnoreCase(name));
  }

  private Stream<Field> named(String name) {
    return fields.stream().filter(field -> field.name().equalsIgnoreCase(name));
  }

  /** With what goes before them and the empty line behind. */
  String after(String line) {
    StringBuilder head = new StringBuilder(line).append("\r\n");
    for (Field field : fields) {
      head.append(field.name()).append(": ").append(field.value()).append("\r\n");
    }
    return head.append("\r\n").toString();
  }
}
