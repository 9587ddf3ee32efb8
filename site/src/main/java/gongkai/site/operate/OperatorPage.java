package gongkai.site.operate;

import gongkai.site.component.FactView;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.util.List;

/**
 * What the operator sees.
 *
 * @param form what each form must send along
 * @param said what became of the last order, or empty
 * @param health whether the index answers, and what it holds
 * @param machine what the service stands on
 * @param file whose history is asked for, or empty
 * @param history of it, stage by stage
 * @param groups of the quarantine by reason
 * @param missed words that found nothing, and how many asked for them
 * @param sites that are followed, by name
 * @param runs the newest first
 * @param underWay whether one of them is
 * @param quarantine of the sources that could not be taken, some
 * @param more the address of the next ones, or empty
 * @param freshness of each column of each site
 */
record OperatorPage(
    Frame frame,
    String form,
    String said,
    List<FactView> health,
    List<FactView> machine,
    String file,
    List<FactView> history,
    List<SiteView> sites,
    List<RunView> runs,
    boolean underWay,
    long quarantined,
    List<QuarantineGroup> groups,
    List<QuarantineView> quarantine,
    String more,
    TableView freshness,
    List<String> missed) {

  /**
   * A run.
   *
   * @param done of {@code found}, for the bar of one that is under way
   */
  record RunView(String when, String state, boolean underWay, long done, long found, String sums) {}

  /**
   * A site that is followed.
   *
   * @param state of its last run, in words
   * @param findings what stands in the way of all its documents
   */
  record SiteView(String name, String start, String state, List<String> findings) {}

  /** The sources of one reason; the advice says what to do. */
  record QuarantineGroup(String reason, long count, String advice, String stage) {}

  /** A source in quarantine, with what to do about it. */
  record QuarantineView(
      String source, String shown, String stage, String reason, String detail, String seen) {}
}
