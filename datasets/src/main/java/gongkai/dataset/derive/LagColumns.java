package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.report.Lag;
import java.util.List;

/** A {@link Lag} as columns. */
final class LagColumns {
  static final List<String> NAMES = List.of("workingDays", "limit", "lagStatus");

  private LagColumns() {}

  static void put(ObjectNode row, Lag lag) {
    row.putNull("workingDays");
    lag.workingDays().ifPresent(days -> row.put("workingDays", days));
    row.put("limit", lag.limit());
    row.put("lagStatus", lag.status().wire());
  }
}
