package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          file:///a/b/page.html, 附件1.xlsx, file:///a/b/%E9%99%84%E4%BB%B61.xlsx
          file:///a/b/page.html, %E9%99%84%E4%BB%B61.xlsx, file:///a/b/%E9%99%84%E4%BB%B61.xlsx
          file:///a/b/page.html, ./../c/my file.doc, file:///a/c/my%20file.doc
          https://x.example/a/page.html, /files/1.pdf, https://x.example/files/1.pdf
          https://x.example/a/page.html, https://y.example/1.pdf, https://y.example/1.pdf
          https://x.example/a/page.html, https://Y.example:443/1.pdf#p2, https://y.example/1.pdf
          https://x.example/a/page.html, ?n=2, https://x.example/a/page.html?n=2
          file:///a.zip!/d/page.html, 1.doc, file:///a.zip!/d/1.doc
          file:///a/page.html, files\\1.doc, file:///a/files/1.doc
          """)
  void leadsToThePlaceThatACollectorWouldName(String page, String href, String place) {
    assertEquals(Optional.of(place), Links.resolve(URI.create(page), href));
  }

  @ParameterizedTest
  @CsvSource({"#top", "''", "http://["})
  void aLinkThatIsNoAddressIsNone(String href) {
    assertEquals(Optional.empty(), Links.resolve(URI.create("file:///a/page.html"), href));
  }
}
