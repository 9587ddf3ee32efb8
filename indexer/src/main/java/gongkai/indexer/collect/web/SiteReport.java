package gongkai.indexer.collect.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a site as a whole.
 *
 * @param start where it was begun
 * @param requests that were made
 * @param documents that were met
 * @param lists that were gone through
 * @param passedOver pages that are no documents, by what they are
 * @param reprints documents that name another site as their source, as met in this run
 * @param findings what somebody should know: lists that are short of what the site states, limits
 *     that were met, what a browser might see
 */
public record SiteReport(
    String start,
    long requests,
    long documents,
    List<ListReport> lists,
    Map<String, Long> passedOver,
    List<Reprint> reprints,
    List<String> findings) {

  public SiteReport {
    lists = lists == null ? List.of() : List.copyOf(lists);
    passedOver = passedOver == null ? Map.of() : new java.util.TreeMap<>(passedOver);
    reprints = reprints == null ? List.of() : List.copyOf(reprints);
    findings = findings == null ? List.of() : List.copyOf(findings);
  }

  /** Whether there is anything that its documents do not tell. */
  public boolean hasNews() {
    return !passedOver.isEmpty() || !findings.isEmpty();
  }

  /** Whether all that the site says it has was met. */
  @JsonIgnore
  public boolean isComplete() {
    return lists.stream().allMatch(ListReport::complete);
  }

  /**
   * A page that was on another site before.
   *
   * @param page where it was met
   * @param origin the address that it names
   * @param name of the other site; or empty
   */
  public record Reprint(String page, String origin, String name) {}

  /**
   * One list.
   *
   * @param name of its column; or empty
   * @param address of its page
   * @param family of the system that publishes it
   * @param total rows that the site states
   * @param rows that were met
   * @param ended why the walk ended
   * @param complete whether nothing that is stated was missed
   */
  public record ListReport(
      String name,
      String address,
      String family,
      Optional<Long> total,
      long rows,
      String ended,
      boolean complete) {}
}
