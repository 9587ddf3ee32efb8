package gongkai.site.operate;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.AnswerSources;
import gongkai.api.dataset.DatasetRows;
import gongkai.api.operate.Operator;
import gongkai.api.operate.RunState;
import gongkai.api.operate.SiteState;
import gongkai.api.usage.HotWords;
import gongkai.dataset.Rows;
import gongkai.noun.Dataset;
import gongkai.noun.SourcePlace;
import gongkai.site.component.CellText;
import gongkai.site.component.ChartMaker;
import gongkai.site.component.FactView;
import gongkai.site.component.TableView;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.Selection;
import gongkai.solr.index.Slice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes what the operator sees. */
final class OperatorViews {
  private static final int QUARANTINED_SHOWN = 50;
  private static final int COLUMNS_SHOWN = 200;
  private static final int MISSED_DAYS = 30;
  private static final int MOST_MISSED = 50;
  private static final String FRESHNESS = "column-freshness";
  private static final Set<String> IDS = Set.of("id", "newest");
  private static final String DUE = "due";
  private static final String PERIOD = "period";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private final Operator operator;
  private final Holdings holdings;
  private final Optional<Dataset> freshness;
  private final DatasetRows rows;
  private final HotWords missed;
  private final Machine machine;
  private final QuarantineGroups groups;
  private final FileHistory history;

  OperatorViews(AnswerSources from, Path originals) {
    this.operator = from.services().operator();
    this.holdings = from.services().holdings();
    this.freshness = from.services().datasets().byName(FRESHNESS);
    this.rows = from.rows();
    this.missed = from.counts().missed();
    this.machine = new Machine(originals);
    this.groups = new QuarantineGroups(holdings);
    this.history = new FileHistory(holdings);
  }

  /**
   * The page.
   *
   * @param said what became of the last order
   * @param cursor of the list of the quarantine
   * @param file whose history is asked for, or empty
   */
  OperatorPage page(Frame frame, String form, String said, String cursor, String file)
      throws IOException {
    Slice<LedgerEntry> quarantine = quarantine(cursor);
    List<RunState> runs = operator.runs();
    return new OperatorPage(
        frame,
        form,
        said,
        health(frame),
        machine.facts(frame),
        file,
        history.of(frame, file),
        operator.sites().stream().map(site -> site(site, frame)).toList(),
        runs.stream().map(run -> run(run, frame)).toList(),
        runs.stream().anyMatch(run -> run.ended().isEmpty()),
        quarantine.total(),
        groups.all(frame),
        quarantine.items().stream().map(entry -> quarantined(entry, frame)).toList(),
        quarantine
            .next()
            .map(next -> frame.link(Address.of("/operator").with("cursor", next)))
            .orElse(""),
        freshness(frame),
        missed.of(MISSED_DAYS).stream()
            .limit(MOST_MISSED)
            .map(word -> word.word() + " (" + word.clients() + ")")
            .toList());
  }

  QuarantineGroups groups() {
    return groups;
  }

  private Slice<LedgerEntry> quarantine(String cursor) {
    try {
      return holdings.ledger(
          LedgerEntry.QUARANTINED,
          cursor.isEmpty() ? Optional.empty() : Optional.of(cursor),
          QUARANTINED_SHOWN);
    } catch (IllegalArgumentException e) {
      return holdings.ledger(LedgerEntry.QUARANTINED, Optional.empty(), QUARANTINED_SHOWN);
    }
  }

  /**
   * Makes sure that a source is in quarantine.
   *
   * @throws IllegalArgumentException where it is not
   */
  void quarantined(String source) {
    boolean is =
        holdings
            .ledgerEntry(source)
            .filter(entry -> entry.outcome() == LedgerEntry.Outcome.QUARANTINED)
            .isPresent();
    if (!is) {
      throw new IllegalArgumentException(source);
    }
  }

  private List<FactView> health(Frame frame) {
    List<FactView> facts = new ArrayList<>();
    facts.add(fact(frame, "documents", Noun.DISCLOSURE));
    facts.add(fact(frame, "observations", Noun.OBSERVATION));
    facts.add(fact(frame, "findings", Noun.FINDING));
    facts.add(fact(frame, "sources", Noun.SOURCE));
    facts.add(
        new FactView(
            frame.say("operator.health"),
            frame.say("operator.health.answers"),
            "/observe/health",
            "",
            ""));
    return facts;
  }

  private FactView fact(Frame frame, String name, Noun noun) {
    return new FactView(
        frame.say("operator.count." + name),
        ChartMaker.grouped(String.valueOf(holdings.count(noun, Selection.ALL.withWithdrawn()))),
        "",
        "",
        "");
  }

  private static OperatorPage.SiteView site(SiteState site, Frame frame) {
    String state =
        site.ended()
            .map(
                ended ->
                    frame.say(
                        "operator.site-ended", shown(ended), site.documents(), site.quarantined()))
            .orElseGet(() -> frame.say("operator.site-under-way", shown(site.began())));
    return new OperatorPage.SiteView(site.name(), site.start(), state, site.findings());
  }

  private static OperatorPage.RunView run(RunState run, Frame frame) {
    boolean underWay = run.ended().isEmpty();
    String state =
        underWay
            ? frame.say("operator.under-way", run.done(), run.found())
            : run.trouble().isEmpty()
                ? frame.say("operator.ended", shown(run.ended().orElseThrow()))
                : frame.say("operator.broken", run.trouble());
    List<String> sums = new ArrayList<>();
    new TreeMap<>(run.outcomes())
        .forEach(
            (outcome, count) ->
                sums.add(frame.words().sayOr("outcome." + outcome, outcome) + " " + count));
    return new OperatorPage.RunView(
        shown(run.started()),
        state,
        underWay,
        run.done(),
        Math.max(1, run.found()),
        String.join(" · ", sums));
  }

  private static OperatorPage.QuarantineView quarantined(LedgerEntry entry, Frame frame) {
    return new OperatorPage.QuarantineView(
        entry.source(),
        shown(entry.source()),
        frame.words().sayOr("stage." + entry.stage(), entry.stage()),
        entry.message().isEmpty() ? entry.reason() : entry.message(),
        entry.detail(),
        shown(entry.seen()));
  }

  /** Sources that earlier versions wrote need not be addresses. */
  static String shown(String source) {
    try {
      return SourcePlace.shown(source);
    } catch (IllegalArgumentException e) {
      return source;
    }
  }

  static String shown(Instant instant) {
    return TIME.format(instant);
  }

  private TableView freshness(Frame frame) throws IOException {
    List<TableView.Column> columns = new ArrayList<>();
    List<TableView.Row> shown = new ArrayList<>();
    if (freshness.isPresent()) {
      Dataset dataset = freshness.orElseThrow();
      List<Dataset.Column> asked =
          dataset.columns().stream().filter(column -> !IDS.contains(column.name())).toList();
      asked.forEach(
          column ->
              columns.add(
                  TableView.Column.of(frame.english() ? column.labelEn() : column.label())));
      try (Rows all = rows.open(dataset)) {
        while (shown.size() < COLUMNS_SHOWN && all.hasNext()) {
          JsonNode row = all.next();
          shown.add(
              new TableView.Row(
                  overdue(row) > 0 ? "changed" : "",
                  asked.stream().map(column -> cell(frame, column, row)).toList()));
        }
      }
    }
    return new TableView("", columns, shown, true);
  }

  /** Days since the next update was due; 0 or less where it is not, or where no rule says. */
  private static long overdue(JsonNode row) {
    String due = row.path(DUE).asText("");
    return due.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
        ? ChronoUnit.DAYS.between(LocalDate.parse(due), LocalDate.now(CHINA))
        : 0;
  }

  private static CellText cell(Frame frame, Dataset.Column column, JsonNode row) {
    JsonNode node = row.path(column.name());
    String text = node.isMissingNode() || node.isNull() ? "" : node.asText();
    if (column.name().equals(DUE) && overdue(row) > 0) {
      return CellText.of(text).noted(frame.say("reports.overdue", overdue(row)));
    }
    if (column.name().equals(PERIOD) && text.matches("P[0-9]+[YMD]")) {
      String unit = text.substring(text.length() - 1);
      return CellText.of(
          frame.say("operator.period." + unit, text.substring(1, text.length() - 1)));
    }
    return column.name().equals("link") && text.startsWith("/")
        ? CellText.link(frame.say("dataset.open"), frame.link(text))
        : CellText.of(text);
  }
}
