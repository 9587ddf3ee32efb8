package gongkai.indexer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.check.SeriesChecks;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import gongkai.noun.Observation.Place;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Observation.Subject;
import gongkai.noun.Original;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The years of a body against each other, as reports come, change and go. */
class SeriesSettlerTest {
  private static final String IN = "applications.carried_in.total";
  private static final String OUT = "applications.carried_out.total";
  private static final String TOTAL = "proactive.total";

  @TempDir static Path data;
  private static SolrConnection connection;
  private static Holdings holdings;

  @BeforeAll
  static void open() {
    connection = SolrConnection.open(new SolrPlace.Embedded(data));
    holdings = new Holdings(connection);
  }

  @AfterAll
  static void close() {
    connection.close();
  }

  /** Two years that do not meet, and two reports of one year that contradict each other. */
  private static List<Holding> reports(String body, int number) {
    return List.of(
        report(number * 10 + 1, body, 2021, Map.of(OUT, "5", TOTAL, "100")),
        report(number * 10 + 2, body + "办公室", 2022, Map.of(IN, "4", OUT, "7", TOTAL, "110")),
        report(number * 10 + 3, body, 2022, Map.of(TOTAL, "130")),
        report(number * 10 + 4, body, 2023, Map.of(IN, "7", OUT, "0", TOTAL, "9000")));
  }

  @Test
  void anyOrderOfArrivalGivesTheSameFindings() {
    Set<Set<String>> outcomes = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    int number = 1;
    for (List<Integer> order :
        List.of(
            List.of(0, 1, 2, 3),
            List.of(3, 2, 1, 0),
            List.of(1, 3, 0, 2),
            List.of(2, 0, 3, 1),
            List.of(2, 1, 3, 0),
            List.of(3, 0, 2, 1))) {
      List<Holding> reports = reports("示例" + number + "市人民政府", number);
      for (int i : order) {
        arrive(reports.get(i));
      }
      Set<String> found = new TreeSet<>();
      for (Finding finding : findings(reports)) {
        found.add(
            finding.check()
                + " "
                + finding.document().charAt(19)
                + " "
                + finding.expected()
                + " "
                + finding.actual());
      }
      outcomes.add(found);
      number++;
    }
    assertEquals(1, outcomes.size(), outcomes.toString());
    Set<String> found = outcomes.iterator().next();
    assertTrue(found.contains("C5 2 5 4"), found.toString());
    assertTrue(found.contains("C14 3 110 130"), found.toString());
    assertEquals(2, found.size(), found.toString());
  }

  @Test
  void aFindingNamesTheObservationsOfBothYearsAndTheyNameIt() {
    List<Holding> reports = reports("互指市人民政府", 20);
    reports.forEach(SeriesSettlerTest::arrive);
    Finding finding =
        findings(reports).stream().filter(f -> f.check().equals("C5")).findFirst().orElseThrow();
    assertEquals(2, finding.observations().size());
    assertFalse(finding.message().isEmpty() || finding.messageEn().isEmpty());
    for (String id : finding.observations()) {
      Observation named =
          holdings.observationsOf(id.substring(0, 20)).stream()
              .filter(o -> o.id().equals(id))
              .findFirst()
              .orElseThrow();
      assertTrue(named.findings().contains(finding.id()), named.toString());
    }
  }

  @Test
  void settlingTwiceWritesNothing() {
    List<Holding> reports = reports("两遍市人民政府", 30);
    reports.forEach(SeriesSettlerTest::arrive);
    List<Finding> before = findings(reports);
    arrive(reports.get(1));
    assertEquals(before, findings(reports));
  }

  @Test
  void aWithdrawnReportTakesItsFindingsAlongAndThoseOnOthers() {
    List<Holding> reports = reports("撤回市人民政府", 40);
    reports.forEach(SeriesSettlerTest::arrive);
    assertEquals(2, findings(reports).size());
    Disclosure gone = reports.get(1).disclosure().withWithdrawn(Optional.of(Instant.EPOCH));
    holdings.update(List.of(gone));
    holdings.commit();
    new SeriesSettler(holdings).settle(Set.of(gone.id()));
    assertEquals(List.of(), findings(reports));
    for (Holding report : reports) {
      for (Observation o : holdings.observationsOf(report.disclosure().id())) {
        assertEquals(List.of(), o.findings(), o.toString());
      }
    }
  }

  @Test
  void findingsOfTheDocumentItselfStay() {
    Holding plain = reports("保留市人民政府", 50).get(0);
    Finding own =
        new Finding(
            plain.disclosure().id() + ":C10:cell",
            plain.disclosure().id(),
            "保留市人民政府",
            OptionalInt.of(2021),
            "C10",
            Severity.HINT,
            "空白。",
            "Blank.",
            "",
            "",
            List.of(plain.observations().getFirst().id()),
            List.of());
    arrive(
        new Holding(
            plain.disclosure(),
            plain.text(),
            plain.passages(),
            plain.observations().stream()
                .map(
                    o ->
                        o.id().equals(own.observations().getFirst())
                            ? o.withFindings(List.of(own.id()))
                            : o)
                .toList(),
            List.of(own)));
    reports("保留市人民政府", 50).subList(1, 4).forEach(SeriesSettlerTest::arrive);
    assertTrue(holdings.findingsOf(plain.disclosure().id()).contains(own));
    assertTrue(
        holdings.observationsOf(plain.disclosure().id()).stream()
            .anyMatch(o -> o.findings().contains(own.id())));
  }

  @Test
  void twoBureausOfOneNameInTwoPlacesAreNotCheckedAgainstEachOther() {
    Holding one = report(601, "分设局", "990100", 2022, Map.of(OUT, "5", TOTAL, "100"));
    Holding other = report(602, "分设局", "990200", 2023, Map.of(IN, "4", TOTAL, "130"));
    Holding nowhere = report(603, "分设局", "", 2023, Map.of(IN, "3"));
    arrive(one);
    arrive(nowhere);
    assertEquals(1, findings(List.of(one, nowhere)).size(), "the only body of that name");
    arrive(other);
    assertEquals(List.of(), findings(List.of(one, other, nowhere)));
    Holding next = report(604, "分设局", "990100", 2023, Map.of(IN, "4"));
    arrive(next);
    assertEquals(
        List.of("C5 " + next.disclosure().id()),
        findings(List.of(one, other, nowhere, next)).stream()
            .map(f -> f.check() + " " + f.document())
            .toList());
  }

  private static void arrive(Holding report) {
    holdings.put(List.of(report));
    holdings.commit();
    new SeriesSettler(holdings).settle(Set.of(report.disclosure().id()));
  }

  private static List<Finding> findings(List<Holding> reports) {
    return reports.stream()
        .flatMap(report -> holdings.findingsOf(report.disclosure().id()).stream())
        .filter(SeriesChecks::owns)
        .toList();
  }

  private static Holding report(int number, String body, int year, Map<String, String> figures) {
    return report(number, body, "", year, figures);
  }

  private static Holding report(
      int number, String body, String place, int year, Map<String, String> figures) {
    String id = "%020d".formatted(number);
    List<Observation> observations = new ArrayList<>();
    int at = 0;
    for (Map.Entry<String, String> figure : figures.entrySet()) {
      boolean cell = !figure.getKey().equals(TOTAL);
      observations.add(
          new Observation(
              id + ":" + figure.getKey(),
              id,
              new Subject(body, "", OptionalInt.of(year)),
              new Meaning(
                  figure.getKey(), figure.getKey(), Map.of(), cell ? "2021" : Meaning.NARRATIVE),
              Reading.of(new BigDecimal(figure.getValue()), "件", false),
              new Place("", "", "", figure.getValue(), "", "", at, at + figure.getValue().length()),
              List.of()));
      at += 10;
    }
    Map<Property, Statement> statements = new TreeMap<>();
    Map.of(
            Property.KIND,
            "annual_report",
            Property.PUBLISHER,
            body,
            Property.REPORTING_YEAR,
            Integer.toString(year),
            Property.REGION,
            place)
        .entrySet()
        .stream()
        .filter(stated -> !stated.getValue().isEmpty())
        .forEach(
            stated ->
                statements.put(
                    stated.getKey(),
                    new Statement(
                        stated.getValue(),
                        stated.getValue(),
                        Statement.Evidence.TEXT,
                        Statement.Certainty.STATED)));
    Disclosure disclosure =
        Disclosure.stated(
            id, new Original(id + "0".repeat(44), "text/plain", 1, "report.txt"), statements);
    return new Holding(disclosure, " ".repeat(100), List.of(), observations, List.of());
  }
}
