package gongkai.api.answer;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.TreeSet;

/** What else than its address an answer depends on: several rules have something to add. */
public final class Vary {
  private Vary() {}

  public static void add(ServerResponse response, String header) {
    TreeSet<String> all = new TreeSet<>(response.headers().all(HeaderNames.VARY, List::of));
    for (String list : List.copyOf(all)) {
      for (String one : list.split(",", -1)) {
        all.add(one.strip());
      }
    }
    all.removeIf(each -> each.isEmpty() || each.contains(","));
    all.add(header);
    response.headers().set(HeaderNames.VARY, String.join(", ", all));
  }
}
