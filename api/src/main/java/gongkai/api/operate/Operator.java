package gongkai.api.operate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What an operator can have done while the service runs. The launcher implements it. */
public interface Operator {

  /**
   * Indexes paths of this machine and waits until that is done.
   *
   * @param force whether to take again what has not changed
   * @return the run report
   * @throws IllegalArgumentException for a path that cannot be used; the message is for the client
   */
  JsonNode index(List<String> paths, boolean force);

  /**
   * Carries out a whole order: paths, addresses of the web and sites, as {@code IndexOrder} in the
   * API's description says.
   *
   * @return the run report
   * @throws IllegalArgumentException for what cannot be used; the message is for the client
   */
  default JsonNode index(JsonNode order) {
    List<String> paths = new ArrayList<>();
    order.path("paths").forEach(path -> paths.add(path.asText()));
    return index(paths, order.path("force").asBoolean(false));
  }

  /**
   * Takes every source anew that is known and still there.
   *
   * @return the run report
   */
  JsonNode reindex();

  /**
   * Makes a backup while everything goes on, and waits until it is done.
   *
   * @param directory of this machine
   * @param keep remove all but so many of the newest; 0 removes none
   * @throws IllegalArgumentException where it cannot be made; the message is for the client
   */
  default BackupReport backup(String directory, int keep) {
    throw new IllegalArgumentException("no backups here 不支持备份");
  }

  /**
   * Tries a quarantined source again.
   *
   * @param source the place, as the ledger names it
   * @return the run report
   * @throws IllegalArgumentException for a source that is not in quarantine
   */
  JsonNode retry(String source);

  /** The runs of this process, the newest first: those under way, and those that ended lately. */
  default List<RunState> runs() {
    return List.of();
  }

  /** The last run of each site that is followed. */
  default List<SiteState> sites() {
    return List.of();
  }

  /**
   * Has one of the above done without keeping the caller; {@link #runs} tells how it goes.
   *
   * @param order calls one of the above
   */
  default void begin(Runnable order) {
    order.run();
  }
}
