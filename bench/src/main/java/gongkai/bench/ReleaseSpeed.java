package gongkai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Rows;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.codebook.Codebook;
import gongkai.dataset.query.Aggregate;
import gongkai.dataset.query.Condition;
import gongkai.dataset.query.RowQuery;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.dataset.release.ReleasedRows;
import gongkai.dataset.release.Releaser;
import gongkai.noun.Dataset;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import gongkai.noun.Observation.Place;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Observation.Subject;
import gongkai.noun.Release;
import gongkai.noun.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * How long two releases of many rows take, the second one with a row in a hundred changed. Run it
 * with the heap that is to suffice, {@code -Xmx256m}. Arguments: an empty folder, the number of
 * rows.
 */
public final class ReleaseSpeed {
  private ReleaseSpeed() {}

  public static void main(String[] args) throws IOException {
    Releaser releaser = new Releaser(new ReleaseFolder(Path.of(args[0])), Codebook.empty());
    long rows = Long.parseLong(args[1]);
    Dataset dataset = DatasetCatalogue.load().byName("annual-report-cells").orElseThrow();
    LocalDate date = LocalDate.of(2026, 1, 1);
    for (int edition = 0; edition < 2; edition++) {
      int more = edition;
      Rows made = Rows.of(LongStream.range(0, rows).mapToObj(row -> cell(row, more)).iterator());
      long start = System.nanoTime();
      Release release = releaser.release(dataset, made, date.plusDays(edition)).orElseThrow();
      System.out.printf(
          "%s: %d rows in %.1f s with %d MB of heap at most%n",
          release.name(),
          release.rows(),
          (System.nanoTime() - start) / 1e9,
          Runtime.getRuntime().maxMemory() >> 20);
      ask(dataset, new ReleaseFolder(Path.of(args[0])), release);
      for (Release.File file : release.files()) {
        System.out.printf("  %-18s %,13d bytes%n", file.name(), file.bytes());
      }
    }
  }

  /** How long questions to the rows of the release take, the first time and the second. */
  private static void ask(Dataset dataset, ReleaseFolder releases, Release release) {
    Path rows = releases.file(release, "data.ndjson").orElseThrow();
    Dataset.Column body = column(dataset, "body");
    Dataset.Column value = column(dataset, "value");
    RowQuery equal =
        query(
            dataset,
            List.of(new Condition(body, Condition.Kind.IN, List.of("示例区第7机关"))),
            List.of());
    RowQuery span =
        query(
            dataset,
            List.of(new Condition(value, Condition.Kind.FROM, List.of("999000"))),
            List.of());
    RowQuery groups = query(dataset, List.of(), List.of(body));
    for (int time = 0; time < 2; time++) {
      timed("body = one of 300", () -> count(equal, rows));
      timed("value >= 999000", () -> count(span, rows));
      timed("groups by body, sums", () -> count(groups, rows));
    }
  }

  private static RowQuery query(
      Dataset dataset, List<Condition> conditions, List<Dataset.Column> group) {
    List<Aggregate> aggregates =
        group.isEmpty()
            ? List.of()
            : List.of(
                Aggregate.count(),
                new Aggregate(
                    Aggregate.Function.SUM, java.util.Optional.of(column(dataset, "value"))));
    return new RowQuery(dataset, conditions, List.of(), group, aggregates, List.of());
  }

  private static Dataset.Column column(Dataset dataset, String name) {
    return dataset.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static long count(RowQuery query, Path file) {
    long count = 0;
    try (Rows all = ReleasedRows.open(file, 0, query.mustContain());
        Rows chosen = query.over(all)) {
      while (chosen.hasNext()) {
        chosen.next();
        count++;
      }
    }
    return count;
  }

  private static void timed(String what, LongSupplier work) {
    long start = System.nanoTime();
    long rows = work.getAsLong();
    System.out.printf(
        "  %-22s %,9d rows in %.2f s%n", what, rows, (System.nanoTime() - start) / 1e9);
  }

  private static JsonNode cell(long row, int more) {
    String document = "%020x".formatted(row / 200);
    long value = row % 100 == 0 ? row + more : row;
    String text = Long.toString(value + 1);
    return Wire.observation(
        new Observation(
            document + ":applications.received." + row % 200,
            document,
            new Subject("示例区第" + row % 300 + "机关", "990101", OptionalInt.of(2021)),
            new Meaning("applications.received.total", "本年新收政府信息公开申请数量", Map.of(), "2021"),
            Reading.of(BigDecimal.valueOf(value + 1), "件", false),
            new Place(
                "applications",
                "received",
                "total",
                text,
                "一、本年新收政府信息公开申请数量 " + text,
                "table-2",
                100,
                100 + text.length()),
            List.of()));
  }
}
