package gongkai.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import gongkai.noun.Observation.Place;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Observation.Status;
import gongkai.noun.Observation.Subject;
import gongkai.noun.Passage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  @ParameterizedTest
  @CsvSource({
    "40, 50, up, 10, 25.0",
    "50, 40, down, -10, -20.0",
    "0, 40, up, 40, ",
    "7, 7, same, 0, 0.0",
    "3, 4, up, 1, 33.3",
  })
  void aChangeHasADifferenceAndAPercentageOfWhatIsAboveZero(
      String from, String to, String kind, String difference, String percent) {
    Change change = Change.of(Optional.of(figure(from)), Optional.of(figure(to)));
    assertEquals(kind, change.kind().wire());
    assertEquals(difference, change.difference().orElseThrow().toPlainString());
    assertEquals(Optional.ofNullable(percent), change.percent().map(BigDecimal::toPlainString));
  }

  @Test
  void anEmptyCellIsNoNumber() {
    Optional<Observation> empty =
        Optional.of(observation("d", 2022, "2021", "", Reading.without(Status.EMPTY, "件")));
    assertEquals(Change.Kind.STATUS, Change.of(empty, Optional.of(figure("0"))).kind());
    assertEquals(Change.Kind.SAME, Change.of(empty, empty).kind());
    assertEquals(Change.Kind.ONLY_LEFT, Change.of(empty, Optional.empty()).kind());
    assertTrue(Change.of(empty, Optional.of(figure("0"))).difference().isEmpty());
  }

  @Test
  void onlyTheNumberDiffers() {
    List<TextDiff.Piece> pieces = TextDiff.of("全年收到申请42件。均按期答复。", "全年收到申请51件。均按期答复。");
    assertEquals(
        "EQUAL 全年收到申请/DELETED 42/INSERTED 51/EQUAL 件。均按期答复。",
        pieces.stream().map(p -> p.kind() + " " + p.text()).collect(Collectors.joining("/")));
  }

  @Property(tries = 200)
  void theDiffHoldsBothTexts(
      @ForAll
          @Chars({'一', '二', '。', '1', '，', '\n', '\uD83D'})
          @CharRange(from = 'a', to = 'c')
          @StringLength(max = 60)
          String left,
      @ForAll @Chars({'一', '二', '。', '1', '，', '\n'}) @StringLength(max = 60) String right) {
    List<TextDiff.Piece> pieces = TextDiff.of(left, right);
    assertEquals(left, text(pieces, TextDiff.Kind.INSERTED));
    assertEquals(right, text(pieces, TextDiff.Kind.DELETED));
  }

  @Test
  void sectionsPairByTheirWordsNotByTheirNumber() {
    List<SectionChange> sections =
        SectionChange.between(
            List.of(passage("一、总体情况", "甲。"), passage("二、旧的一节", "乙。")),
            List.of(passage("（一）总体情况", "甲。"), passage("二、新的一节", "丙。")));
    assertEquals(
        List.of("（一）总体情况 true", "二、新的一节right false", "二、旧的一节left false"),
        sections.stream().map(s -> s.heading() + s.only() + " " + s.same()).toList());
  }

  private static String text(List<TextDiff.Piece> pieces, TextDiff.Kind without) {
    return pieces.stream()
        .filter(piece -> piece.kind() != without)
        .map(TextDiff.Piece::text)
        .collect(Collectors.joining());
  }

  private static Passage passage(String heading, String text) {
    return new Passage(
        "d",
        "p",
        Passage.Kind.PARAGRAPH,
        List.of(heading),
        OptionalInt.empty(),
        0,
        text.length(),
        text,
        List.of());
  }

  private static Reading number(String value) {
    return Reading.of(new BigDecimal(value), "件", false);
  }

  private static Observation figure(String value) {
    return observation("d", 2022, "2021", "", number(value));
  }

  private static Observation observation(
      String document, int year, String form, String scope, Reading reading) {
    return new Observation(
        document + ":i",
        document,
        new Subject("示例市", "", OptionalInt.of(year)),
        new Meaning("i", "指标", scope.isEmpty() ? Map.of() : Map.of("scope", scope), form),
        reading,
        new Place("t", "r", "c", "1", "", "", 0, 1),
        List.of());
  }
}
