package gongkai.indexer.collect.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where cookies go back to. */
class CookiesTest {
  @Test
  void cookiesGoBackToTheirOwnHostAlone() {
    Cookies cookies = new Cookies();
    cookies.take(
        URI.create("http://a.example.gov.cn/x"),
        List.of("s=1; path=/; domain=example.gov.cn", "t=2; path=/zwgk"));
    assertEquals(Optional.of("s=1"), cookies.of(URI.create("http://a.example.gov.cn/")));
    assertEquals(Optional.of("s=1; t=2"), cookies.of(URI.create("http://a.example.gov.cn/zwgk/1")));
    assertEquals(Optional.empty(), cookies.of(URI.create("http://b.example.gov.cn/")));
    assertEquals(Optional.empty(), cookies.of(URI.create("http://a.example.gov.cn:8080/")));
  }
}
