package gongkai.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two versions of a text, article by article. */
class ContrastTest {
  private static final List<String> OLDER =
      List.of(
          "河东县公厕管理办法",
          "第一条 为了加强公厕管理，制定本办法。",
          "第二条 公厕由镇人民政府管理。",
          "第三条 公厕每日开放十二小时。",
          "第四条 收费标准由物价局核定，任何人不得擅自提高。",
          "第五条 本办法自2010年1月1日起施行。");

  private static final List<String> NEWER =
      List.of(
          "河东县公厕管理办法",
          "第一条 为了加强公厕管理，制定本办法。",
          "第二条 公厕免费开放，任何单位不得收取费用。",
          "第三条 公厕由镇人民政府、街道办事处管理。",
          "第四条 公厕每日开放二十四小时。",
          "第五条 本办法自2024年1月1日起施行。");

  @Test
  void articlesPairByWhatTheySayAndNotByTheirNumbers() {
    assertEquals(
        List.of(
            "SAME ->",
            "SAME 第一条->第一条",
            "ADDED ->第二条",
            "CHANGED 第二条->第三条",
            "CHANGED 第三条->第四条",
            "REMOVED 第四条->",
            "CHANGED 第五条->第五条"),
        Contrast.of(passages(OLDER), passages(NEWER), ContrastTest::characters).rows().stream()
            .map(
                row ->
                    row.kind()
                        + " "
                        + row.older().map(Provision::label).orElse("")
                        + "->"
                        + row.newer().map(Provision::label).orElse(""))
            .toList());
  }

  @Test
  void nothingIsLostAndWhatIsSaidToBeTheSameIs() {
    Contrast contrast = Contrast.of(passages(OLDER), passages(NEWER), ContrastTest::characters);
    assertEquals(texts(OLDER), sorted(contrast, TextDiff.Kind.INSERTED));
    assertEquals(texts(NEWER), sorted(contrast, TextDiff.Kind.DELETED));
    assertEquals(1, contrast.count(Contrast.Kind.SAME), "headings are not counted");
    assertEquals(3, contrast.count(Contrast.Kind.CHANGED));
  }

  @Test
  void anArticleThatMovedIsFound() {
    List<String> moved = new ArrayList<>(OLDER);
    moved.add(2, "第二条 收费标准由发展和改革局核定，任何人不得擅自提高。");
    moved.remove(5);
    Contrast contrast = Contrast.of(passages(OLDER), passages(moved), ContrastTest::characters);
    Contrast.Row row = contrast.rows().get(2);
    assertTrue(row.moved(), contrast.rows().toString());
    assertEquals("第四条", row.older().orElseThrow().label());
    assertEquals(0, contrast.count(Contrast.Kind.REMOVED) + contrast.count(Contrast.Kind.ADDED));
  }

  @Test
  void whatIsCommonByChanceBetweenTwoChangesIsPartOfTheChange() {
    Pattern words = Pattern.compile("城管局|执法队|(?s:.)");
    List<TextDiff.Piece> pieces =
        TextDiff.ofWords(
            "罚款由县的城管局执行，罚款全部上缴国库。",
            "罚款由镇的执法队执行，罚款全部上缴国库。",
            text -> words.matcher(text).results().map(MatchResult::group).toList());
    assertEquals(
        List.of("EQUAL 罚款由", "DELETED 县的城管局", "INSERTED 镇的执法队", "EQUAL 执行，罚款全部上缴国库。"),
        pieces.stream().map(piece -> piece.kind() + " " + piece.text()).toList());
  }

  @Test
  void anEmptyTextIsOneThatCameOrWent() {
    assertEquals(
        List.of(Contrast.Kind.ADDED, Contrast.Kind.ADDED),
        Contrast.of(List.of(), passages(List.of("甲", "第一条 乙")), ContrastTest::characters)
            .rows()
            .stream()
            .map(Contrast.Row::kind)
            .toList());
  }

  private static List<String> characters(String text) {
    return Arrays.asList(text.split(""));
  }

  private static List<String> texts(List<String> lines) {
    return lines.stream().map(line -> line.replaceFirst("^第.条 ", "")).sorted().toList();
  }

  private static List<String> sorted(Contrast contrast, TextDiff.Kind without) {
    return contrast.rows().stream()
        .map(
            row ->
                row.pieces().stream()
                    .filter(piece -> piece.kind() != without)
                    .map(TextDiff.Piece::text)
                    .reduce("", String::concat))
        .filter(text -> !text.isEmpty())
        .sorted()
        .toList();
  }

  private static List<Passage> passages(List<String> lines) {
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (String line : lines) {
      boolean article = line.startsWith("第");
      passages.add(
          new Passage(
              "d",
              "p-" + passages.size(),
              article ? Passage.Kind.ARTICLE : Passage.Kind.TITLE,
              List.of(),
              OptionalInt.empty(),
              start,
              start + line.length(),
              line,
              List.of()));
      start += line.length() + 1;
    }
    return passages;
  }
}
