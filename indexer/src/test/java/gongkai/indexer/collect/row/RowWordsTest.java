package gongkai.indexer.collect.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of rows as lists write them. */
class RowWordsTest {
  @ParameterizedTest
  @CsvSource({
    "[2023-5-6], /a.html, 2023-05-06",
    "2023年05月06日 08:00, /a.html, 2023-05-06",
    "2023.5.6, /a.html, 2023-05-06",
    "06 2023-05, /a.html, 2023-05-06",
    "2023.05 06, /a.html, 2023-05-06",
    "6日 2023年5月, /a.html, 2023-05-06",
    "05-06, /gk/2023/0506/c1.html, 2023-05-06",
    "5/6, /gk/202305/t20230506_1.html, 2023-05-06",
    "05-06, /2023-05/06/content_1.html, 2023-05-06",
    "05-06, /art/2023/5/6/art_1.html, 2023-05-06",
    "05-06, /n/20231.html, ''",
    "2023-13-40, /a.html, ''",
    "第12号, /a.html, ''"
  })
  void dates(String words, String address, String date) {
    assertEquals(date, RowWords.date(words, address).orElse(""));
  }
}
