package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.stage.Result;
import gongkai.noun.Observation;
import gongkai.noun.Property;
import gongkai.testing.SharedFolder;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A real report of 2016: every figure that it states comes out, and nothing else. */
class SeedReportTest {
  private static final Measurer MEASURER =
      new Measurer(Vocabulary.load(VocabularyFolder.shipped()));

  @Test
  void givesExactlyItsStatistics() throws Exception {
    List<String> expected = new ArrayList<>();
    Files.readAllLines(SharedFolder.path("seed/statistics.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .filter(row -> row[4].equals("statistic"))
        .forEach(
            row -> expected.add(row[1] + " " + row[2] + " " + row[3].equals("yes") + " " + row[5]));
    List<Observation> observations = measured().observations();
    assertEquals(
        expected,
        observations.stream()
            .map(
                o ->
                    o.reading().value().orElseThrow().toPlainString()
                        + " "
                        + o.reading().unit()
                        + " "
                        + o.reading().approximate()
                        + " "
                        + o.place().text())
            .toList());
  }

  @Test
  void namesThemAll() throws Exception {
    assertEquals(
        List.of(
            "proactive.total",
            "powers.items",
            "responsibilities.items",
            "approvals.cleared",
            "proactive.category",
            "proactive.category",
            "proactive.category",
            "proactive.category",
            "proactive.category",
            "proactive.category",
            "proactive.category",
            "proactive.category",
            "interpretation.published",
            "letters.received.transferred",
            "letters.received.website",
            "opinion.monitored",
            "training.attendees",
            "service.accepted",
            "service.completed",
            "service.completion_rate",
            "hall.area",
            "hall.windows"),
        measured().observations().stream().map(o -> o.meaning().indicator()).toList());
  }

  @Test
  void saysWhatDoesNotAgreeAndNotWhatDoes() throws Exception {
    List<String> findings =
        measured().findings().stream()
            .map(f -> f.check() + " " + f.severity().wire() + " " + f.actual())
            .toList();
    assertEquals(
        List.of(
            "C9 warning ",
            "C9 warning ",
            "C9 warning ",
            "C11 warning 2017-12-06",
            "C12 warning 35253"),
        findings);
    assertTrue(
        measured().findings().stream().anyMatch(f -> f.message().contains("晚250天")), "250 days");
  }

  private Measured measured() throws Exception {
    String text = Files.readString(SharedFolder.path("seed/anding-2016-annual-report.txt"));
    var described =
        Documents.report(2016).lines(text).with(Property.PUBLISHED, "2017-12-06").described();
    Measured measured = ((Result.Done<Measured>) MEASURER.apply(described)).value();
    for (Observation o : measured.observations()) {
      assertEquals(
          o.place().text(),
          described.content().text().substring(o.place().start(), o.place().end()));
    }
    return measured;
  }
}
