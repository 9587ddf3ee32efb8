package gongkai.api.markdown;

import gongkai.api.answer.Accepted;
import gongkai.api.answer.Vary;
import gongkai.api.answer.Whole;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Text as Markdown that shows it as it is. */
public final class Markdown {
  public static final String TYPE = "text/markdown";

  /** What can begin or end markup anywhere in a line. */
  private static final String ANYWHERE = "\\`*_[]<>#|~&!@:$";

  /** What can only at its beginning. */
  private static final String FIRST = "-+=";

  private Markdown() {}

  /** Whether the client would rather have Markdown than JSON; the answer depends on it. */
  public static boolean wanted(ServerRequest request, ServerResponse response) {
    Vary.add(response, "Accept");
    return Accepted.of(request, List.of("application/json", TYPE)).filter(TYPE::equals).isPresent();
  }

  public static void send(ServerRequest request, ServerResponse response, String markdown) {
    Whole.send(
        request, response, TYPE + "; charset=utf-8", markdown.getBytes(StandardCharsets.UTF_8));
  }

  /** A text of one line or more; its lines stay lines. */
  public static String escaped(String text) {
    return text.replace('\r', '\n')
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(Markdown::line)
        .collect(Collectors.joining("\\\n"));
  }

  /** The same in one line, as tables and headings need it. */
  public static String inLine(String text) {
    return line(text.replaceAll("[\\r\\n\\t]", " ").strip());
  }

  private static String line(String line) {
    StringBuilder out = new StringBuilder(line.length() + 8);
    boolean digitsOnly = true;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean numbers = digitsOnly && i > 0 && (c == '.' || c == ')');
      // GFM makes a link of what begins so.
      boolean www = c == '.' && i > 2 && line.regionMatches(true, i - 3, "www", 0, 3);
      if (ANYWHERE.indexOf(c) >= 0 || (i == 0 && FIRST.indexOf(c) >= 0) || numbers || www) {
        out.append('\\');
      }
      out.append(c);
      digitsOnly &= c >= '0' && c <= '9';
    }
    return out.toString();
  }

  /** A table of escaped cells; the first row is its head. */
  static String table(List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      out.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        out.append("|").append(" --- |".repeat(rows.getFirst().size())).append('\n');
      }
    }
    return out.toString();
  }

  /** Empty cells. */
  static List<String> blank(int size) {
    return new ArrayList<>(Collections.nCopies(size, ""));
  }
}
