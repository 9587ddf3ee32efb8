package gongkai.api.operate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How an index run goes, or went.
 *
 * @param ended empty while it is under way
 * @param found how many sources it has met until now
 * @param outcomes how many of them have which outcome, by the names of the run report
 * @param trouble what ended it before its time, or empty
 */
public record RunState(
    Instant started,
    Optional<Instant> ended,
    long found,
    Map<String, Long> outcomes,
    String trouble) {

  public RunState {
    outcomes = Map.copyOf(outcomes);
  }

  public long done() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }
}
