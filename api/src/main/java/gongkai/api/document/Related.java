package gongkai.api.document;

import gongkai.api.comparison.Reports;
import gongkai.api.search.Questions;
import gongkai.noun.Disclosure;
import gongkai.noun.Relations;
import gongkai.report.YearReports;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The documents that have to do with a document, each with how: first those that the texts tie to
 * it, then, of the others, those beside it in its series of numbers and those whose text is alike.
 */
public final class Related {
  /** More documents that cite one than this are counted, not listed. */
  private static final int MOST_CITING = 50;

  private static final int MOST_OF_SERIES = 4;
  private static final int MOST_ALIKE = 6;

  private final Holdings holdings;
  private final Questions questions;
  private final Reports reports;

  public Related(Holdings holdings, Questions questions) {
    this.holdings = holdings;
    this.questions = questions;
    this.reports = new Reports(holdings);
  }

  /**
   * A tie.
   *
   * @param relation name of the tie as in {@link Relations}, or {@code cites}, {@code citedBy},
   *     {@code series}, {@code alike}
   */
  public record Tie(String relation, Disclosure other) {}

  /**
   * The ties to documents that are held. A document is listed once a relation; one that the texts
   * tie to it is listed under no weaker reason.
   *
   * @param text of the document
   */
  public List<Tie> ties(Disclosure disclosure, String text) {
    Relations relations = ofReports(disclosure);
    List<Tie> ties = new ArrayList<>();
    List<Map.Entry<String, List<String>>> all =
        List.of(
            Map.entry("supersededBy", relations.supersededBy()),
            Map.entry("supersedes", relations.supersedes()),
            Map.entry("interpretedBy", relations.interpretedBy()),
            Map.entry("interprets", relations.interprets()),
            Map.entry("attachments", relations.attachments()),
            Map.entry("attachedTo", relations.attachedTo()),
            Map.entry("duplicates", relations.duplicates()),
            Map.entry("sameWording", relations.sameWording()),
            Map.entry("cites", cited(disclosure)));
    Set<String> ids = new LinkedHashSet<>();
    all.forEach(one -> ids.addAll(one.getValue()));
    Map<String, Disclosure> held = new HashMap<>();
    if (!ids.isEmpty()) {
      holdings.disclosures(ids).forEach(other -> held.put(other.id(), other));
    }
    for (Map.Entry<String, List<String>> one : all) {
      one.getValue().stream()
          .filter(held::containsKey)
          .forEach(id -> ties.add(new Tie(one.getKey(), held.get(id))));
    }
    add(ties, "citedBy", citing(disclosure));
    add(ties, "series", questions.ofSeries(disclosure, known(ties), MOST_OF_SERIES));
    add(ties, "alike", questions.alike(disclosure, text, known(ties), MOST_ALIKE));
    return ties;
  }

  /** A report of a year is tied to the one that counts in its place. */
  private Relations ofReports(Disclosure disclosure) {
    YearReports reports = this.reports.beside(disclosure);
    Relations relations = disclosure.relations();
    for (Disclosure other : reports.all()) {
      boolean superseded =
          reports
              .supersederOf(other.id())
              .filter(by -> by.id().equals(disclosure.id()))
              .isPresent();
      relations = superseded ? relations.with(Relations.Tie.SUPERSEDES, other.id()) : relations;
    }
    Optional<Disclosure> by = reports.supersederOf(disclosure.id());
    return by.isPresent()
        ? relations.with(Relations.Tie.SUPERSEDED_BY, by.orElseThrow().id())
        : relations;
  }

  private static void add(List<Tie> ties, String relation, List<Disclosure> others) {
    others.forEach(other -> ties.add(new Tie(relation, other)));
  }

  private static Set<String> known(List<Tie> ties) {
    Set<String> ids = new TreeSet<>();
    ties.forEach(tie -> ids.add(tie.other().id()));
    return ids;
  }

  private static List<String> cited(Disclosure disclosure) {
    return disclosure.citations().stream()
        .map(citation -> citation.resolved())
        .filter(id -> !id.isEmpty() && !id.equals(disclosure.id()))
        .distinct()
        .toList();
  }

  private List<Disclosure> citing(Disclosure disclosure) {
    return holdings
        .disclosures(
            Selection.of(Fields.CITES, disclosure.id()).withWithdrawn(),
            Optional.empty(),
            MOST_CITING)
        .items()
        .stream()
        .filter(other -> !other.id().equals(disclosure.id()))
        .toList();
  }
}
