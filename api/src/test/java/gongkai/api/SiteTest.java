package gongkai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
  @ParameterizedTest
  @CsvSource({
    "jiucuo@qinghe.example, mailto:jiucuo@qinghe.example?subject=a%20b&body=c%0D%0Ad",
    "0871-123 4567, tel:08711234567",
    "https://www.qinghe.example/jiucuo?a=1, https://www.qinghe.example/jiucuo?a=1",
    "清禾区政务公开办公室, ''",
    "javascript:alert(1)@x.example y, ''"
  })
  void aContactLeadsToWhereItIsReached(String contact, String href) {
    assertEquals(href, new Site("站", false, "", contact).contactLink("a b", "c\nd"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"123", "99010100012", "990101000 ", "<b>9010100"})
  void aCodeHasTenDigits(String code) {
    assertThrows(IllegalArgumentException.class, () -> new Site("站", false, code, ""));
  }

  @Test
  void aContactIsOneLine() {
    assertThrows(IllegalArgumentException.class, () -> new Site("站", false, "", "a\nb"));
    assertThrows(IllegalArgumentException.class, () -> new Site("站", false, "", "长".repeat(201)));
  }
}
