package gongkai.dataset.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.noun.Dataset;
import gongkai.noun.Property;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every column and every code says what it is, in both languages. */
class CodebookTest {
  private static final Codebook BOOK = Codebook.of(Vocabulary.load(VocabularyFolder.shipped()));
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private static List<Dataset.Column> columns() {
    return Stream.concat(
            DatasetCatalogue.load().all().stream().flatMap(dataset -> dataset.columns().stream()),
            Property.all().stream().map(Property::column))
        .distinct()
        .toList();
  }

  @Test
  void everyColumnIsDescribedInBothLanguages() {
    assertTrue(columns().size() > 100, columns().size() + " columns");
    for (Dataset.Column column : columns()) {
      String name = column.name() + " / " + column.label();
      assertFalse(column.label().isBlank(), name);
      assertFalse(column.labelEn().isBlank(), name);
      assertTrue(CHINESE.matcher(column.description()).find(), name + ": " + column.description());
      assertTrue(column.descriptionEn().length() > 3, name);
      assertEquals(column.unit().isEmpty(), column.unitEn().isEmpty(), name);
      assertFalse(CHINESE.matcher(column.labelEn() + column.unitEn()).find(), name);
    }
  }

  /**
   * Those that count, or measure time, say in what; years and values with a unit of their own do.
   */
  @Test
  void everyNumberSaysWhatItCountsIn() {
    List<String> without =
        columns().stream()
            .filter(column -> Set.of("integer", "number").contains(column.type()))
            .filter(column -> column.unit().isEmpty())
            .map(Dataset.Column::name)
            .toList();
    assertEquals(List.of(), without);
  }

  @Test
  void everyListThatAColumnNamesIsInTheBook() {
    Set<String> named =
        columns().stream()
            .map(Dataset.Column::codes)
            .filter(list -> !list.isEmpty() && !list.equals("regions"))
            .collect(Collectors.toSet());
    assertTrue(named.size() > 15, named.toString());
    for (String list : named) {
      assertFalse(BOOK.values(list).isEmpty(), list);
    }
    assertEquals(Set.of(), minus(BOOK.lists(), named, Set.of("marks", "level", "lists")));
    assertEquals(Set.copyOf(BOOK.values("lists")), BOOK.lists());
  }

  @Test
  void everyCodeHasALabelInBothLanguagesAndAnIdOfItsOwn() {
    assertTrue(BOOK.all().size() > 700, BOOK.all().size() + " codes");
    Set<String> ids = new HashSet<>();
    for (Code code : BOOK.all()) {
      assertTrue(ids.add(code.id()), code.id() + " is given twice");
      assertFalse(code.label().zh().isBlank(), code.id());
      assertFalse(CHINESE.matcher(code.label().en()).find(), code.id() + ": " + code.label().en());
      // An id of dots or underscores in the place of words is none of English.
      assertFalse(code.label().en().matches("[a-z_0-9]+[._][a-z_.0-9]+"), code.id());
    }
  }

  @Test
  void aCodeOfSeveralTablesMeansWhatItMeansThere() {
    assertEquals(
        "其他结果",
        BOOK.label("columns", "other", new Code.Place("2021", "review_and_litigation"), false)
            .orElseThrow());
    assertEquals("规范性文件 / 行政规范性文件", BOOK.label("rows", "normative_document", false).orElseThrow());
    assertTrue(BOOK.label("rows", "nonsense", true).isEmpty());
  }

  private static Set<String> minus(Set<String> all, Set<String> known, Set<String> others) {
    Set<String> left = new HashSet<>(all);
    left.removeAll(known);
    left.removeAll(others);
    return left;
  }
}
