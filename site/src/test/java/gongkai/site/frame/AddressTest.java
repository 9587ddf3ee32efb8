package gongkai.site.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AddressTest {
  private static final Address SEARCH =
      Address.of("/search").with("q", "a&b=c").with("kind", "policy").with("kind", "budget");

  @Test
  void isEncodedAsALink() {
    assertEquals("/search?q=a%26b%3Dc&kind=policy&kind=budget", SEARCH.toString());
  }

  @Test
  void isVariedOneValueAtATime() {
    assertEquals("/search?q=a%26b%3Dc&kind=budget", SEARCH.without("kind", "policy").toString());
    assertEquals("/search?kind=policy&kind=budget", SEARCH.set("q", "").toString());
    assertEquals("/search?q=a%26b%3Dc&kind=x", SEARCH.set("kind", "x").toString());
  }
}
