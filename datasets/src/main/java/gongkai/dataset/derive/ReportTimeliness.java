package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Dataset;
import gongkai.vocabulary.ReportDeadlines;
import gongkai.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each annual report's publication against its legal date, in days. */
final class ReportTimeliness implements Derivation {
  private static final String[] COPIED = {
    "id", "title", "publisher", "region", "reportingYear", "published"
  };

  @Override
  public Dataset.From from() {
    return Dataset.From.DISCLOSURES;
  }

  @Override
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(List.of(COPIED));
    columns.addAll(List.of("due", "daysLate", "timeliness", "link"));
    return columns;
  }

  @Override
  public Iterator<ObjectNode> rows(Iterator<? extends JsonNode> records, Vocabulary vocabulary) {
    return Lazily.map(records, node -> List.of(row(new Facts(node), vocabulary.reportDeadlines())));
  }

  private static ObjectNode row(Facts report, ReportDeadlines deadlines) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    report.copy(row, COPIED);
    JsonNode year = report.node().path("reportingYear");
    Optional<LocalDate> due =
        year.isInt() ? deadlines.due(report.text("publisher"), year.intValue()) : Optional.empty();
    Optional<LocalDate> published = report.date("published");
    row.putNull("due");
    row.putNull("daysLate");
    row.put("timeliness", "uncounted");
    due.ifPresent(day -> row.put("due", day.toString()));
    if (due.isPresent() && published.isPresent()) {
      long late = ChronoUnit.DAYS.between(due.orElseThrow(), published.orElseThrow());
      row.put("daysLate", late);
      row.put("timeliness", late > 0 ? "late" : "on_time");
    }
    report.copy(row, "link");
    return row;
  }
}
