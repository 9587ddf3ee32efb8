package gongkai.solr.search;

import gongkai.noun.Property;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked. */
public record SearchRequest(Words words, Narrowed narrowed, Unit unit, Sort sort, Place place) {

  /**
   * What is looked for.
   *
   * @param query as typed; empty lists what the filters leave, by the sort
   */
  public record Words(String query, Scope scope, Match match) {}

  /**
   * Among what.
   *
   * @param filters facet to the values allowed; a document must match every facet, by any of its
   *     values
   * @param from earliest {@code date}, inclusive
   * @param to latest {@code date}, inclusive
   */
  public record Narrowed(
      Map<Property, List<String>> filters,
      DateField date,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    static final Narrowed NOT =
        new Narrowed(Map.of(), DateField.PUBLISHED, Optional.empty(), Optional.empty());

    public Narrowed {
      filters = Map.copyOf(filters);
    }
  }

  /**
   * Which of the hits.
   *
   * @param page from 1; ignored where there is a cursor
   * @param size hits a page
   */
  public record Place(int page, int size, Optional<String> cursor) {
    /** The first so many. */
    public static Place first(int size) {
      return new Place(1, size, Optional.empty());
    }
  }

  /** Ten documents, best first, for plain words. */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        new Words(query, Scope.ALL, Match.SMART),
        Narrowed.NOT,
        Unit.DOCUMENT,
        Sort.RELEVANCE,
        Place.first(10));
  }

  public SearchRequest withUnit(Unit other) {
    return new SearchRequest(words, narrowed, other, sort, place);
  }

  public SearchRequest withFilters(Map<Property, List<String>> filters) {
    return new SearchRequest(
        words,
        new Narrowed(filters, narrowed.date(), narrowed.from(), narrowed.to()),
        unit,
        sort,
        place);
  }

  public SearchRequest sorted(Sort other) {
    return new SearchRequest(words, narrowed, unit, other, place);
  }

  public SearchRequest at(Place other) {
    return new SearchRequest(words, narrowed, unit, sort, other);
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
    OLDEST,
    /** By when they were taken in or changed here, the last first. */
    COLLECTED
  }
}
