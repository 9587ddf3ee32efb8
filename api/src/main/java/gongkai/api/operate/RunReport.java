package gongkai.api.operate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What became of a run's sources; the outcomes add up to the inputs. */
record RunReport(
    @JsonUnwrapped Outcomes outcomes,
    boolean interrupted,
    List<JsonNode> sites,
    List<JsonNode> items) {
  record Outcomes(
      long inputs,
      long indexed,
      long unchanged,
      long duplicates,
      long quarantined,
      long withdrawn) {}
}
