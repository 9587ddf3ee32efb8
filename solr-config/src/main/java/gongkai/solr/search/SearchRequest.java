package gongkai.solr.search;

import gongkai.noun.Property;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked.
 *
 * @param query as typed; empty lists what the filters leave, by the sort
 * @param filters facet to the values allowed; a document must match every facet, by any of its
 *     values
 * @param from earliest {@code date}, inclusive
 * @param to latest {@code date}, inclusive
 * @param page from 1; ignored where there is a cursor
 * @param size hits a page
 */
public record SearchRequest(
    String query,
    Scope scope,
    Match match,
    Unit unit,
    Map<Property, List<String>> filters,
    DateField date,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Sort sort,
    int page,
    int size,
    Optional<String> cursor) {

  public SearchRequest {
    filters = Map.copyOf(filters);
  }

  /** Ten documents, best first, for plain words. */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query,
        Scope.ALL,
        Match.SMART,
        Unit.DOCUMENT,
        Map.of(),
        DateField.PUBLISHED,
        Optional.empty(),
        Optional.empty(),
        Sort.RELEVANCE,
        1,
        10,
        Optional.empty());
  }

  public SearchRequest withUnit(Unit other) {
    return new SearchRequest(
        query, scope, match, other, filters, date, from, to, sort, page, size, cursor);
  }

  public SearchRequest withFilters(Map<Property, List<String>> others) {
    return new SearchRequest(
        query, scope, match, unit, others, date, from, to, sort, page, size, cursor);
  }

  /** Which words of a document are looked at. */
  public enum Scope {
    ALL,
    TITLE,
    NUMBER
  }

  /** How closely they must agree. */
  public enum Match {
    SMART,
    EXACT
  }

  /** What a hit is. */
  public enum Unit {
    DOCUMENT,
    PASSAGE
  }

  /** The date that {@code from} and {@code to} bound. */
  public enum DateField {
    PUBLISHED,
    FORMED
  }

  /** The order of hits. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }
}
