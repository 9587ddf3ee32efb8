package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Dataset;
import gongkai.report.Lateness;
import gongkai.report.Lateness.Status;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.day.ReportDeadlines;
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
    Optional<Lateness> lateness =
        year.isInt()
            ? Lateness.of(
                report.text("publisher"), year.intValue(), report.date("published"), deadlines)
            : Optional.empty();
    row.putNull("due");
    row.putNull("daysLate");
    lateness.ifPresent(known -> row.put("due", known.due().toString()));
    lateness.ifPresent(known -> known.days().ifPresent(days -> row.put("daysLate", days)));
    row.put("timeliness", lateness.map(Lateness::status).orElse(Status.UNCOUNTED).wire());
    report.copy(row, "link");
    return row;
  }
}
