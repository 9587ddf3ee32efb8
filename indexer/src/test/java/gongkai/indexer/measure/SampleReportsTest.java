package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.check.SeriesChecks;
import gongkai.indexer.collect.CollectLimits;
import gongkai.indexer.collect.Collector;
import gongkai.indexer.collect.OriginalStore;
import gongkai.indexer.describe.Describer;
import gongkai.indexer.extract.Extractor;
import gongkai.indexer.extract.worker.ExtractLimits;
import gongkai.indexer.stage.Result;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.report.Body;
import gongkai.report.YearReports;
import gongkai.testing.SharedFolder;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reports as files, in every format of the sample corpus, through all stages: their cells, their
 * statistics and the faults that were put into them.
 */
class SampleReportsTest {
  private static final Path SAMPLE = Path.of("..", "datasets", "sample");
  private static final Vocabulary VOCABULARY = Vocabulary.load(VocabularyFolder.shipped());

  @TempDir static Path folder;
  private static Extractor extractor;
  private static final Map<String, Measured> MEASURED = new TreeMap<>();

  @BeforeAll
  static void measureThemAll() throws Exception {
    extractor =
        Extractor.open(new ExtractLimits(1, 512, Duration.ofMinutes(2), 20_000_000), VOCABULARY);
    try (var files = Files.list(SAMPLE.resolve("documents"))) {
      for (Path file : files.filter(f -> f.toString().contains("annual-report")).toList()) {
        MEASURED.put(file.getFileName().toString(), measure(file));
      }
    }
  }

  @AfterAll
  static void close() {
    extractor.close();
  }

  private static Measured measure(Path file) throws Exception {
    OriginalStore store = new OriginalStore(folder.resolve("originals"));
    try (Collector collector =
        Collector.of(List.of(file), CollectLimits.DEFAULT, store.incoming())) {
      Result<Measured> result =
          collector
              .next()
              .result()
              .then(store)
              .then(extractor)
              .then(new Describer(VOCABULARY))
              .then(new Measurer(VOCABULARY));
      return switch (result) {
        case Result.Done<Measured> done -> done.value();
        case Result.Failed<Measured> failed ->
            throw new AssertionError(file + ": " + failed.failure());
      };
    }
  }

  @Test
  void everyCellIsReadAsItIsWritten() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (CSVRecord row : table("cells.csv")) {
      String indicator = row.get("table") + "." + row.get("row") + "." + row.get("column");
      String written =
          MEASURED.get(row.get("file")).observations().stream()
              .filter(o -> o.meaning().indicator().equals(indicator))
              .filter(o -> o.meaning().form().equals(row.get("form")))
              .map(o -> o.place().text())
              .findFirst()
              .orElse("nothing");
      if (!written.equals(row.get("written"))) {
        wrong.add(row.get("file") + " " + indicator + ": <" + written + ">");
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void everyStatisticIsRead() throws Exception {
    Map<String, List<String>> expected = new TreeMap<>();
    for (CSVRecord row : table("statistics.csv")) {
      expected
          .computeIfAbsent(row.get("file"), f -> new ArrayList<>())
          .add(
              said(
                  new BigDecimal(row.get("value")),
                  row.get("unit"),
                  row.get("approximate").equals("yes")));
    }
    List<String> missed = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    expected.forEach(
        (file, statistics) -> {
          List<String> left = new ArrayList<>(statistics);
          for (Observation o : MEASURED.get(file).observations()) {
            boolean narrative = o.meaning().form().equals("narrative");
            if (narrative && !left.remove(said(o))) {
              invented.add(file + " " + said(o) + ": " + o.place().sentence());
            }
          }
          left.forEach(statistic -> missed.add(file + " " + statistic));
        });
    assertEquals("", String.join("\n", missed));
    // 复议和诉讼 are two zeros here and one in the marks of the corpus.
    assertTrue(invented.size() <= 4, String.join("\n", invented));
  }

  @Test
  void everyFaultIsFound() throws Exception {
    Map<String, List<Observation>> byBody =
        MEASURED.values().stream()
            .flatMap(m -> m.observations().stream())
            .collect(Collectors.groupingBy(o -> Body.nameOf(o.subject().body())));
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Disclosure>> reports =
        MEASURED.values().stream()
            .map(m -> m.described().disclosure())
            .collect(Collectors.groupingBy(d -> Body.nameOf(d.publisher())));
    byBody.forEach(
        (body, all) ->
            findings.addAll(
                SeriesChecks.check(all, YearReports.of(reports.getOrDefault(body, List.of())))));
    Map<String, List<String>> found = new HashMap<>();
    MEASURED.forEach(
        (file, measured) -> {
          List<String> checks = found.computeIfAbsent(file, f -> new ArrayList<>());
          measured.findings().forEach(f -> checks.add(f.check()));
          findings.stream()
              .filter(f -> f.document().equals(measured.described().disclosure().id()))
              .forEach(f -> checks.add(f.check()));
        });
    List<String> missed = new ArrayList<>();
    for (CSVRecord row : table("findings.csv")) {
      // The date of publication of a PDF stands on no page of it.
      boolean dated = !row.get("check").equals("C11") || !row.get("file").endsWith(".pdf");
      if (dated
          && row.get("check").startsWith("C")
          && !found.get(row.get("file")).remove(row.get("check"))) {
        missed.add(row.get("file") + " " + row.get("check") + " " + row.get("what"));
      }
    }
    assertEquals("", String.join("\n", missed));
  }

  @Test
  void aRealReportGivesItsTwoHundredCells() throws Exception {
    Measured measured = measure(SharedFolder.path("samples/reports/huaian-2024.pdf"));
    Map<String, String> cells =
        measured.observations().stream()
            .filter(o -> !o.place().table().isEmpty())
            .collect(
                Collectors.toMap(
                    o -> o.meaning().indicator(),
                    o -> o.reading().value().map(BigDecimal::toPlainString).orElse("")));
    Map<String, String> expected =
        Files.readAllLines(SharedFolder.path("samples/reports/huaian-2024.tsv")).stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(r -> r[0] + "." + r[1] + "." + r[2], r -> r[3]));
    assertEquals(new TreeMap<>(expected), new TreeMap<>(cells));
    assertEquals(
        List.of(),
        measured.findings().stream().filter(f -> f.severity() != Finding.Severity.HINT).toList());
  }

  @Test
  void theEmptyFormHasEmptyCellsOnly() throws Exception {
    Measured measured = measure(SharedFolder.path("samples/reports/empty-form-2021.docx"));
    List<Observation> cells =
        measured.observations().stream().filter(o -> !o.place().table().isEmpty()).toList();
    assertEquals(200, cells.size());
    assertTrue(cells.stream().allMatch(o -> o.reading().status() == Observation.Status.EMPTY));
  }

  private static String said(Observation o) {
    return said(
        o.reading().value().orElse(BigDecimal.ONE.negate()),
        o.reading().unit(),
        o.reading().approximate());
  }

  private static String said(BigDecimal value, String unit, boolean approximate) {
    return value.stripTrailingZeros().toPlainString() + " " + unit + (approximate ? " ~" : "");
  }

  private static List<CSVRecord> table(String name) throws Exception {
    try (Reader in = Files.newBufferedReader(SAMPLE.resolve("expected").resolve(name))) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(in)
          .getRecords();
    }
  }
}
