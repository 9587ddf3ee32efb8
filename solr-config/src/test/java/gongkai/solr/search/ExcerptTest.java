package gongkai.solr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.search.SearchAnswer.Mark;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final String TEXT =
      ("示例区深化改革，完成改造1200户；𠀀𠀀字库建成🚀🚀，居民满意度不断提高。\n" + "没有标点的一长串文字".repeat(12)).repeat(5);

  @Property
  void isPartOfTheTextOfReadableLengthAndKeepsMarks(
      @ForAll @Size(max = 8) List<@IntRange(max = 700) Integer> starts,
      @ForAll @IntRange(min = 1, max = 12) int length) {
    List<Mark> marks = new ArrayList<>();
    int end = 0;
    for (int start : starts.stream().sorted().toList()) {
      if (start >= end
          && start + length <= TEXT.length()
          && whole(start)
          && whole(start + length)
          && !TEXT.substring(start, start + length).contains("\n")) {
        marks.add(new Mark(start, start + length));
        end = start + length;
      }
    }
    Excerpt excerpt = Excerpt.of(TEXT, marks);
    int at = TEXT.indexOf(excerpt.text());
    assertTrue(at >= 0);
    assertTrue(excerpt.text().length() <= 120, () -> excerpt.text().length() + " long");
    assertTrue(whole(at) && whole(at + excerpt.text().length()));
    assertEquals(marks.isEmpty(), excerpt.marks().isEmpty());
    for (Mark mark : excerpt.marks()) {
      String marked = excerpt.text().substring(mark.start(), mark.end());
      assertTrue(
          marks.stream().anyMatch(each -> TEXT.substring(each.start(), each.end()).equals(marked)));
    }
  }

  @Test
  void beginsAndEndsWithASentenceWhereItCan() {
    String text =
        "第一句话说的是别的".repeat(5) + "。第二句说棚户区改造工作全面完成，群众满意度不断提高，得到各方面的肯定和好评，为下一步工作打下了坚实基础。第三句。";
    int at = text.indexOf("棚户区改造");
    Excerpt excerpt = Excerpt.of(text, List.of(new Mark(at, at + 5)));
    assertTrue(excerpt.text().startsWith("第二句"), excerpt.text());
    assertTrue(excerpt.text().endsWith("。"), excerpt.text());
  }

  @Test
  void anEmptyPassageGivesAnEmptyExcerpt() {
    assertEquals("", Excerpt.of("", List.of()).text());
    assertEquals("", Excerpt.of(" \n ", List.of()).text());
    assertFalse(Excerpt.of("一段话", List.of()).text().isEmpty());
  }

  private static boolean whole(int at) {
    return at == 0
        || at == TEXT.length()
        || !(Character.isHighSurrogate(TEXT.charAt(at - 1))
            && Character.isLowSurrogate(TEXT.charAt(at)));
  }
}
