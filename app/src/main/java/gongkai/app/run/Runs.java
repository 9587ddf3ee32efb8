package gongkai.app.run;

import gongkai.api.operate.RunState;
import gongkai.app.backup.Backup;
import gongkai.app.installation.Installation;
import gongkai.indexer.Indexer;
import gongkai.indexer.Intake;
import gongkai.indexer.Progress;
import gongkai.indexer.RunReport;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrUnavailableException;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.OpenRuns;
import java.util.List;
import java.util.function.Function;

/** Index runs, whoever orders them: marked while they are under way, and followed by releases. */
public final class Runs {
  private static final System.Logger LOG = System.getLogger(Runs.class.getName());

  private final Indexer indexer;
  private final SolrConnection solr;
  private final Holdings holdings;
  private final boolean alone;
  private final Runnable after;
  private final SiteRuns sites;
  private final Backup backup;
  private final RunBook book = new RunBook();

  /**
   * Runs on an installation.
   *
   * @param after what is done when a run has changed something
   */
  public Runs(Installation installation, Indexer indexer, Runnable after) {
    this.indexer = indexer;
    this.solr = installation.solr();
    this.holdings = installation.holdings();
    this.alone = installation.isAlone();
    this.after = after;
    this.backup = new Backup(installation.folder(), installation.solr(), indexer::still);
    this.sites = new SiteRuns(installation.folder().state());
  }

  public RunReport index(Intake intake, Progress progress) {
    if (isOutdated()) {
      if (!alone) {
        // Others answer from it and write into it; when it is made anew is for its operator to say.
        throw new SolrUnavailableException(solr.notice().orElseThrow());
      }
      rebuild(progress);
    }
    OpenRuns open = holdings.openRuns();
    String mark = open.begin(alone);
    RunReport report;
    try {
      report = noted(progress, heard -> indexer.index(intake, heard));
    } finally {
      // Of a run that failed midway, too, nothing may become visible later than its mark goes.
      holdings.commit();
      open.end(mark);
    }
    indexer.keepKnown();
    if (report.inputs() != report.unchanged()) {
      after.run();
    }
    return report;
  }

  /** Reads every original anew into a new index, which takes the place of the old one. */
  public RunReport rebuild(Progress progress) {
    RunReport report = noted(progress, heard -> indexer.rebuild(solr, heard));
    indexer.keepKnown();
    after.run();
    return report;
  }

  /** A run whose beginning, course and end stand in the book. */
  private RunReport noted(Progress progress, Function<Progress, RunReport> run) {
    RunBook.Entry entry = book.begin(progress);
    try {
      return run.apply(entry);
    } catch (RuntimeException e) {
      entry.broke(e);
      throw e;
    } finally {
      entry.end();
    }
  }

  /** The same where the index is outdated, for a thread of its own. */
  public void renew() {
    try {
      if (isOutdated()) {
        rebuild(Progress.SILENT);
      }
    } catch (RuntimeException e) {
      // Halted, or begun by somebody else; the next start or run does it.
      LOG.log(System.Logger.Level.WARNING, "the index was not made anew: {0}", e.getMessage());
    }
  }

  /** Whether the index must be rebuilt before anything can be added to it. */
  public boolean isOutdated() {
    return solr.isOutdated();
  }

  /** The last run of each site that is followed. */
  public SiteRuns sites() {
    return sites;
  }

  /** Makes backups beside them. */
  public Backup backup() {
    return backup;
  }

  /** How they go, and went. */
  List<RunState> states() {
    return book.states();
  }
}
