package gongkai.indexer.extract.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DoubtsTest {
  @Test
  void marksGoAndTheirPlacesStay() {
    String written =
        "收" + Doubts.marked("到") + Doubts.marked("1") + "2" + Doubts.marked("𠮷") + "件";
    assertEquals("收到12𠮷件", Doubts.without(written));
    assertEquals("1-3 4-6", places(written));
  }

  @Test
  void wordsJoinAsIfThereWereNoMarks() {
    StringBuilder words = new StringBuilder(Doubts.marked("府"));
    Words.join(words, "12");
    Words.join(words, Doubts.marked("3"));
    assertEquals("府12 3", Doubts.without(words.toString()));
  }

  @Test
  void whatIsReadOfAFileBringsNoMarks() {
    assertEquals("甲乙", Words.clean("甲" + Doubts.MARK + "乙"));
  }

  private static String places(String written) {
    List<int[]> places = Doubts.places(written);
    return places.stream().map(place -> place[0] + "-" + place[1]).collect(Collectors.joining(" "));
  }
}
