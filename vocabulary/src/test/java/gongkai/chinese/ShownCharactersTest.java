package gongkai.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownCharactersTest {
  @ParameterizedTest
  @CsvSource({
    "⽔⼟保持⽅案,水土保持方案",
    "⻋⻢⻥⻦⻩⻰,车马鱼鸟黄龙",
    "⻄⻔⻚⻛⻜,西门页风飞",
    "\uF914\uF95C,樂樂",
    "﹃甲﹄︵乙︶︑,『甲』（乙）、",
    "ofﬁce ﬂoor,office floor",
    "㎡①％Ａ,㎡①％Ａ"
  })
  void whatLooksAlikeIsWrittenAlike(String written, String shown) {
    assertEquals(shown, ShownCharacters.of(written));
  }

  @Test
  void whatIsNotSeenIsLeftOutAndEmojiStayWhole() {
    assertEquals(
        "火龙果葛根", ShownCharacters.of("火\u200B龙\u00AD果\u200C\uFEFF\u202E葛\uDB40\uDD00\u2060根"));
    assertEquals("👨‍👩‍👧❤️", ShownCharacters.of("👨‍👩‍👧❤️"));
  }

  @Test
  void everyRadicalHasItsIdeograph() {
    int left = 0;
    for (int c = 0x2E80; c <= 0x2FD5; c++) {
      if (Character.isDefined(c)) {
        char shown = ShownCharacters.of((char) c);
        left += shown == c ? 1 : 0;
        assertEquals(Character.toString(shown), ShownCharacters.of(Character.toString(c)));
      }
    }
    // Those whose ideographs lie beyond the basic plane, or that have none.
    assertTrue(left < 25, left + " radicals stay as they are");
    assertEquals('月', ShownCharacters.of('⽉'));
    assertEquals("2021年9月", Folding.fold("2021年9⽉"));
  }
}
