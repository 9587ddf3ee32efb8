package gongkai.indexer.publish;

import gongkai.check.DocumentChecks;
import gongkai.check.SeriesChecks;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.report.Bodies;
import gongkai.report.Body;
import gongkai.report.YearReports;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks the annual reports of a body against each other once a report of it has come, changed or
 * gone. The findings of the series are made anew from all of its reports that are still published,
 * and replace those before; so the order in which reports arrive does not matter, and settling
 * twice changes nothing. Only documents whose findings changed are written.
 */
public final class SeriesSettler {
  private static final int SLICE = 200;

  private final Holdings holdings;

  public SeriesSettler(Holdings holdings) {
    this.holdings = holdings;
  }

  /**
   * Settles the series of the bodies whose reports are among these documents.
   *
   * @param touched ids of documents that came, changed or were withdrawn; committed already
   */
  public void settle(Set<String> touched) {
    Set<String> names = new TreeSet<>();
    List<String> ids = List.copyOf(touched);
    for (int from = 0; from < ids.size(); from += SLICE) {
      holdings.disclosures(ids.subList(from, Math.min(from + SLICE, ids.size()))).stream()
          .filter(Body::reports)
          .map(held -> Body.nameOf(held.publisher()))
          .forEach(names::add);
    }
    names.forEach(this::named);
    if (!names.isEmpty()) {
      holdings.commit();
    }
  }

  /** A report and what was read from it. */
  private record Report(
      Disclosure disclosure, List<Observation> observations, List<Finding> findings) {}

  /** One that comes may part others of its name: whose a report is depends on all of them. */
  private void named(String name) {
    List<Disclosure> held = reportsOf(name);
    Bodies bodies = Bodies.of(held);
    held.stream()
        .collect(Collectors.groupingBy(bodies::bodyOf))
        .forEach((body, its) -> settle(its, bodies.of(body)));
  }

  private void settle(List<Disclosure> held, YearReports counting) {
    List<Report> reports = new ArrayList<>();
    List<Observation> series = new ArrayList<>();
    for (Disclosure disclosure : held) {
      List<Observation> observations = holdings.observationsOf(disclosure.id());
      reports.add(new Report(disclosure, observations, holdings.findingsOf(disclosure.id())));
      if (disclosure.withdrawn().isEmpty()) {
        series.addAll(observations);
      }
    }
    List<Finding> found = SeriesChecks.check(series, counting);
    Map<String, List<Finding>> byDocument =
        found.stream().collect(Collectors.groupingBy(Finding::document));
    for (Report report : reports) {
      write(report, byDocument.getOrDefault(report.disclosure().id(), List.of()), found);
    }
  }

  private List<Disclosure> reportsOf(String name) {
    Selection selection =
        Selection.of(Fields.KIND, Body.REPORT)
            .and(Fields.PUBLISHER, Body.publishersOf(name))
            .withWithdrawn();
    return holdings.disclosures(selection).toList();
  }

  /** An observation is named by findings of its own document and by those of its whole series. */
  private void write(Report report, List<Finding> own, List<Finding> ofSeries) {
    List<Finding> findings =
        new ArrayList<>(report.findings().stream().filter(f -> !SeriesChecks.owns(f)).toList());
    List<Finding> naming = new ArrayList<>(findings);
    findings.addAll(own);
    naming.addAll(ofSeries);
    naming.sort(Comparator.comparing(Finding::id));
    findings.sort(Comparator.comparing(Finding::id));
    List<Observation> observations = DocumentChecks.named(report.observations(), naming);
    if (Set.copyOf(findings).equals(Set.copyOf(report.findings()))
        && sameNames(observations, report.observations())) {
      return;
    }
    Holding held = holdings.holding(report.disclosure().id()).orElseThrow();
    holdings.put(
        List.of(
            new Holding(held.disclosure(), held.text(), held.passages(), observations, findings)));
  }

  private static boolean sameNames(List<Observation> some, List<Observation> others) {
    for (int i = 0; i < some.size(); i++) {
      if (!Set.copyOf(some.get(i).findings()).equals(Set.copyOf(others.get(i).findings()))) {
        return false;
      }
    }
    return true;
  }
}
