package gongkai.api.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @Test
  void blanksAreFilledAndAnUnknownKeyIsAnError() {
    assertEquals("共 3 条结果", Words.in(Language.ZH).say("search.total", 3));
    assertThrows(IllegalArgumentException.class, () -> Words.in(Language.ZH).say("no.such"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ZH",
    "zh-CN, ZH",
    "'en-US,en;q=0.9', EN",
    "'zh;q=0.9,en;q=0.5', ZH",
    "'fr,en;q=0.1', EN",
    "'fr', ZH",
    "';;q=x', ZH"
  })
  void theClientsLanguageIsTaken(String header, Language language) {
    assertEquals(language, Language.preferred(header));
  }
}
