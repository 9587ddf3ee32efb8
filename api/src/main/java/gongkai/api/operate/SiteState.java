package gongkai.api.operate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The last run over a site that is followed.
 *
 * @param name as the operator calls it
 * @param start the address it was begun at
 * @param began when
 * @param ended empty while it is under way
 * @param documents that were met
 * @param quarantined what could not be taken
 * @param findings what the operator should know, such as lists that are short of what the site
 *     states; the trouble that ended the run is one
 */
public record SiteState(
    String name,
    String start,
    Instant began,
    Optional<Instant> ended,
    long documents,
    long quarantined,
    List<String> findings) {

  public SiteState {
    findings = List.copyOf(findings);
  }
}
