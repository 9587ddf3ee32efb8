package gongkai.solr.index;

import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.field.Places;
import gongkai.solr.plugin.Question;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * What is asked of the index: a question, over the records of one noun, within filters. People's
 * words and values travel in parameters of their own, where nothing in them is syntax.
 */
public final class IndexQuery {
  /** Between values: of private use, so no value holds it, and no blank, which would end it. */
  private static final String BETWEEN = "\uE000";

  private final ModifiableSolrParams params = new ModifiableSolrParams();
  private int filters;

  private IndexQuery(Noun noun, Question question) {
    params.set(CommonParams.Q, "{!gongkai v=$" + Question.PARAMETER + "}");
    params.set(Question.PARAMETER, question.toJson());
    params.add(CommonParams.FQ, "{!term f=" + Fields.NOUN + "}" + noun.wire());
  }

  /** What the question finds among the records of the noun that are not withdrawn. */
  public static IndexQuery of(Noun noun, Question question) {
    return new IndexQuery(noun, question).notWithdrawn();
  }

  /** All records of the noun, those of withdrawn documents among them. */
  public static IndexQuery withWithdrawn(Noun noun) {
    return new IndexQuery(noun, Question.nothing());
  }

  /** Leaves out what was withdrawn. */
  public IndexQuery notWithdrawn() {
    params.add(CommonParams.FQ, "{!term f=" + Fields.WITHDRAWN + "}false");
    return this;
  }

  /** Only records that have one of the values. */
  public IndexQuery having(Field field, Collection<String> values) {
    return having(field, values, "filter" + filters++);
  }

  /** The same; facets leave the filter aside by its name. */
  public IndexQuery having(Field field, Collection<String> values, String name) {
    String parameter = "filter_" + name;
    params.add(
        CommonParams.FQ,
        "{!terms tag=%s f=%s separator=%s v=$%s}".formatted(name, field, BETWEEN, parameter));
    params.set(
        parameter,
        values.stream()
            .map(value -> field.equals(Fields.REGIONS) ? Places.region(value) : value)
            .collect(Collectors.joining(BETWEEN)));
    return this;
  }

  /**
   * Only records whose value lies in a range.
   *
   * @param range in Solr's words, without anything that people wrote: {@code [2021-09-01 TO *]}
   */
  public IndexQuery within(Field field, String range) {
    params.add(CommonParams.FQ, field + ":" + range);
    return this;
  }

  /** What is read of each record. */
  public IndexQuery reading(Field... fields) {
    return reading(Stream.of(fields).map(Field::name).collect(Collectors.joining(",")));
  }

  /** The same, with what is no field, such as the score. */
  public IndexQuery reading(String list) {
    return set(CommonParams.FL, list);
  }

  /** For a cursor the order must end in the id. */
  public IndexQuery sorted(String order) {
    return set(CommonParams.SORT, order);
  }

  public IndexQuery rows(int rows) {
    return set(CommonParams.ROWS, String.valueOf(rows));
  }

  /** Where to go on, as Solr said it. */
  public IndexQuery after(String mark) {
    return set(CursorMarkParams.CURSOR_MARK_PARAM, mark);
  }

  /** Any other parameter of Solr's. */
  public IndexQuery set(String name, String value) {
    params.set(name, value);
    return this;
  }

  ModifiableSolrParams params() {
    return params;
  }
}
