package gongkai.app.progress;

import gongkai.noun.SourcePlace;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is in quarantine by its reason, the rarest first, some of each: an archive of 200,000 empty
 * entries hides no real case.
 */
public final class QuarantineList {
  private final int most;
  private final Map<String, Group> groups = new TreeMap<>();

  private static final class Group {
    private final String reason;
    private final List<QuarantineLine> shown = new ArrayList<>();
    private long count;

    Group(String reason) {
      this.reason = reason;
    }

    long count() {
      return count;
    }
  }

  /**
   * @param most that are told of each reason
   */
  public QuarantineList(int most) {
    this.most = most;
  }

  public void add(QuarantineLine line) {
    Group group = groups.computeIfAbsent(line.reason(), Group::new);
    group.count++;
    if (group.shown.size() < most) {
      group.shown.add(line);
    }
  }

  public void tell(PrintWriter out) {
    groups.values().stream()
        .sorted(Comparator.comparing(Group::count))
        .forEach(
            group -> {
              out.printf("%s  %d%n", group.reason, group.count);
              group.shown.forEach(line -> tell(line, out));
              if (group.count > group.shown.size()) {
                out.printf(
                    "  … %d more, told by --most %d 其余从略%n",
                    group.count - group.shown.size(), group.count);
              }
            });
  }

  private static void tell(QuarantineLine line, PrintWriter out) {
    out.printf("  %s  %s%n    %s%n", line.id(), SourcePlace.shown(line.source()), line.message());
    if (!line.detail().isEmpty()) {
      out.printf("    (%s: %s)%n", line.reason(), line.detail());
    }
  }
}
