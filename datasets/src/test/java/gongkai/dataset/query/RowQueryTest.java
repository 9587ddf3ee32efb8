package gongkai.dataset.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gongkai.dataset.Rows;
import gongkai.dataset.query.Aggregate.Function;
import gongkai.dataset.query.Condition.Kind;
import gongkai.noun.Dataset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowQueryTest {
  private static final Dataset.Column BODY = Table.column("body", "string");
  private static final Dataset.Column YEAR = Table.column("year", "year");
  private static final Dataset.Column VALUE = Table.column("value", "number");
  private static final Dataset.Column SURE = Table.column("sure", "boolean");
  private static final Dataset DATASET = Table.dataset(BODY, YEAR, VALUE, SURE);
  private static final List<JsonNode> ROWS =
      Table.rows(
          "{'body':'甲','year':2022,'value':'9'}",
          "{'body':'乙','year':2023,'value':'10','sure':true}",
          "{'body':'甲','year':2023,'value':'100'}",
          "{'body':'丙','year':2021,'value':null}",
          "{'body':'乙','year':2022,'value':'无'}");

  private static final Aggregate SUM = new Aggregate(Function.SUM, Optional.of(VALUE));

  private static RowQuery where(Condition... conditions) {
    return new RowQuery(DATASET, List.of(conditions), List.of(), List.of(), List.of(), List.of());
  }

  private static RowQuery by(Order... orders) {
    return new RowQuery(DATASET, List.of(), List.of(), List.of(), List.of(), List.of(orders));
  }

  private static RowQuery grouped(List<Dataset.Column> group, Aggregate... aggregates) {
    return new RowQuery(DATASET, List.of(), List.of(), group, List.of(aggregates), List.of());
  }

  private static Condition in(Dataset.Column column, String... values) {
    return new Condition(column, Kind.IN, List.of(values));
  }

  private static List<JsonNode> list(Rows rows) {
    List<JsonNode> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    return all;
  }

  /** The place of each row among all, from 0. */
  private static List<Integer> places(List<JsonNode> rows) {
    return rows.stream().map(ROWS::indexOf).toList();
  }

  private static List<Integer> chosen(RowQuery query) {
    return places(list(query.over(Table.open(ROWS))));
  }

  @Test
  void theWholeIsPassedOnAsItIs() {
    RowQuery all = RowQuery.all(DATASET);
    Rows rows = Table.open(ROWS);
    assertSame(rows, all.over(rows));
    assertTrue(all.isWhole() && all.isStream() && !all.isGrouped());
    assertEquals(DATASET.columns(), all.described().columns());
  }

  @Test
  void allConditionsMustHold() {
    assertEquals(List.of(0, 2), chosen(where(in(BODY, "甲"))));
    assertEquals(List.of(2), chosen(where(in(BODY, "甲"), in(YEAR, "2023"))));
    assertEquals(List.of(), chosen(where(in(BODY, "丁"))));
    assertEquals(List.of(), list(where(in(BODY, "甲")).over(Table.open(List.of()))));
    assertTrue(where(in(BODY, "甲")).chooses(ROWS.get(0)));
    assertFalse(where(in(BODY, "甲")).chooses(ROWS.get(1)));
    assertTrue(where().chooses(ROWS.get(1)));
  }

  @Test
  void theTextsThatChosenRowsHoldAreThoseOfTheConditions() {
    assertEquals(
        List.of("甲"),
        where(in(BODY, "甲"), in(YEAR, "2023"), new Condition(BODY, Kind.PRESENT, List.of()))
            .mustContain());
  }

  @Test
  void whatKindOfQuestionItIs() {
    RowQuery some = where(in(BODY, "甲"));
    assertTrue(!some.isWhole() && some.isStream() && !some.isGrouped());
    RowQuery columns =
        new RowQuery(DATASET, List.of(), List.of(YEAR), List.of(), List.of(), List.of());
    assertTrue(!columns.isWhole() && columns.isStream() && !columns.isGrouped());
    RowQuery ordered = by(new Order(YEAR, false));
    assertTrue(!ordered.isWhole() && !ordered.isStream() && !ordered.isGrouped());
    RowQuery group = grouped(List.of(BODY));
    assertTrue(!group.isWhole() && !group.isStream() && group.isGrouped());
    RowQuery figure = grouped(List.of(), Aggregate.count());
    assertTrue(!figure.isWhole() && !figure.isStream() && figure.isGrouped());
  }

  @Test
  void rowsAreReadOneByOneAndNoFurther() {
    Rows chosen = where(in(BODY, "乙")).over(Table.open(ROWS));
    assertEquals(ROWS.get(1), chosen.next());
    assertTrue(chosen.hasNext());
    assertTrue(chosen.hasNext(), "asking twice takes nothing");
    assertEquals(ROWS.get(4), chosen.next());
    assertFalse(chosen.hasNext());
    assertThrows(NoSuchElementException.class, chosen::next);
  }

  @Test
  void closingTheAnswerClosesTheRows() {
    for (RowQuery query :
        List.of(
            RowQuery.all(DATASET),
            where(in(BODY, "甲")),
            by(new Order(YEAR, false)),
            grouped(List.of(BODY)))) {
      AtomicInteger closed = new AtomicInteger();
      query.over(Table.counting(ROWS, closed)).close();
      assertEquals(1, closed.get(), query.toString());
    }
  }

  @Test
  void rowsComeInOrderAndEqualOnesAsTheyCame() {
    assertEquals(List.of(3, 0, 4, 1, 2), chosen(by(new Order(YEAR, false))));
    assertEquals(List.of(1, 2, 0, 4, 3), chosen(by(new Order(YEAR, true))));
    assertEquals(
        List.of(3, 4, 0, 2, 1), chosen(by(new Order(YEAR, false), new Order(VALUE, true))));
  }

  @Test
  void whatIsEmptyComesLastEitherWayAndNumbersAreCompared() {
    List<JsonNode> numbers =
        Table.rows("{'value':'10'}", "{'value':null}", "{'value':'9'}", "{}", "{'value':'9.5'}");
    RowQuery up = by(new Order(VALUE, false));
    assertEquals(
        "{'value':'9'}\n{'value':'9.5'}\n{'value':'10'}\n{'value':null}\n{}",
        Table.lines(up.first(Table.open(numbers), 9)));
    assertEquals(
        "{'value':'10'}\n{'value':'9.5'}\n{'value':'9'}\n{'value':null}\n{}",
        Table.lines(by(new Order(VALUE, true)).first(Table.open(numbers), 9)));
  }

  @Test
  void theFirstFewAreThoseOfTheWholeOrder() {
    RowQuery up = by(new Order(YEAR, false));
    List<Integer> whole = List.of(3, 0, 4, 1, 2);
    for (int most = 0; most <= 6; most++) {
      assertEquals(whole.subList(0, Math.min(most, 5)), places(up.first(Table.open(ROWS), most)));
    }
    assertEquals(
        List.of(0, 1), places(RowQuery.all(DATASET).first(Table.open(ROWS), 2)), "without order");
    assertEquals(
        List.of(2),
        places(
            new RowQuery(
                    DATASET,
                    List.of(in(BODY, "甲")),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Order(YEAR, true)))
                .first(Table.open(ROWS), 1)));
  }

  @Test
  void groupsAreCountedTogetherInTheOrderOfTheirValues() {
    assertEquals(
        """
        {'body':'丙','count':1,'sum:value':null}
        {'body':'乙','count':2,'sum:value':'10'}
        {'body':'甲','count':2,'sum:value':'109'}""",
        Table.lines(list(grouped(List.of(BODY), Aggregate.count(), SUM).over(Table.open(ROWS)))));
  }

  @Test
  void groupsHaveTheTypesOfTheirColumnsAndEmptyOnesAreAGroup() {
    assertEquals(
        """
        {'sure':true,'year':2023}
        {'sure':null,'year':2021}
        {'sure':null,'year':2022}
        {'sure':null,'year':2023}""",
        Table.lines(grouped(List.of(SURE, YEAR)).groups(Table.open(ROWS))));
    assertEquals(
        "{'year':'不详','count':1}",
        Table.lines(
            grouped(List.of(YEAR), Aggregate.count())
                .groups(Table.open(Table.rows("{'year':'不详'}")))));
  }

  @Test
  void groupsComeInTheOrderAskedFor() {
    RowQuery query =
        new RowQuery(
            DATASET,
            List.of(in(YEAR, "2022", "2023")),
            List.of(),
            List.of(BODY),
            List.of(SUM),
            List.of(new Order(SUM.described(), true)));
    assertEquals(
        "{'body':'甲','sum:value':'109'}\n{'body':'乙','sum:value':'10'}",
        Table.lines(query.groups(Table.open(ROWS))));
  }

  @Test
  void withoutGroupsAllRowsAreOneEvenWhereThereIsNone() {
    RowQuery query = grouped(List.of(), Aggregate.count(), SUM);
    assertEquals("{'count':5,'sum:value':'119'}", Table.lines(query.groups(Table.open(ROWS))));
    assertEquals("{'count':0,'sum:value':null}", Table.lines(query.groups(Table.open(List.of()))));
    assertEquals("", Table.lines(grouped(List.of(BODY), SUM).groups(Table.open(List.of()))));
  }

  @Test
  void theAnswerIsDescribedByWhatItShows() {
    Dataset described = grouped(List.of(BODY), Aggregate.count()).described();
    assertEquals(
        List.of("body", "count"), described.columns().stream().map(Dataset.Column::name).toList());
    assertEquals(DATASET.name(), described.name());
    assertEquals(DATASET.origin().filter(), described.origin().filter());
    assertEquals(
        List.of(YEAR),
        new RowQuery(DATASET, List.of(), List.of(YEAR), List.of(), List.of(), List.of())
            .described()
            .columns());
    assertEquals(
        List.of("count"),
        new RowQuery(
                DATASET, List.of(), List.of(YEAR), List.of(), List.of(Aggregate.count()), List.of())
            .described().columns().stream().map(Dataset.Column::name).toList());
  }

  /** So many different rows, made one by one. */
  private static Rows many(int rows) {
    Iterator<JsonNode> all =
        IntStream.range(0, rows)
            .<JsonNode>mapToObj(
                i -> JsonNodeFactory.instance.objectNode().put("value", Integer.toString(i)))
            .iterator();
    return Rows.of(all);
  }

  @Test
  void moreThanMayBeHeldIsRefusedAndTheMostIsNot() {
    int most = RowQuery.MOST_HELD;
    RowQuery ordered = by(new Order(VALUE, true));
    assertEquals(most, list(ordered.over(many(most))).size());
    TooManyException refused =
        assertThrows(TooManyException.class, () -> ordered.over(many(most + 1)));
    assertEquals(most, refused.most());
    assertEquals("more than 50000 rows or groups", refused.getMessage());
    assertEquals("" + most, ordered.first(many(most + 1), 1).getFirst().path("value").asText());
    RowQuery groups = grouped(List.of(VALUE));
    assertEquals(most, groups.groups(many(most)).size());
    assertThrows(TooManyException.class, () -> groups.groups(many(most + 1)));
  }

  @Test
  void cellsOfNoNumberAreComparedByTheirCharacters() {
    assertTrue(Cells.compare(VALUE, "9", "10") < 0);
    assertTrue(Cells.compare(VALUE, "9", "无") < 0);
    assertTrue(Cells.compare(VALUE, "无", "10") > 0);
    assertTrue(Cells.compare(BODY, "9", "10") > 0);
    assertEquals(0, Cells.compare(VALUE, "9", "9.0"));
  }
}
