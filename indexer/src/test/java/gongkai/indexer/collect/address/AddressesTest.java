package gongkai.indexer.collect.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as pages write them, and what browsers make of them. */
class AddressesTest {
  private static final URI PAGE = URI.create("http://www.example.gov.cn/zwgk/list.html?page=2");

  private static String resolved(String href, Charset charset) {
    return Addresses.resolve(PAGE, href, charset)
        .map(uri -> uri.toString().replace("http://www.example.gov.cn", ""))
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '~',
      value = {
        "a.html /zwgk/a.html",
        "./a/../b.html /zwgk/b.html",
        "../../../b.html /b.html",
        "?page=3 /zwgk/list.html?page=3",
        "//www.example.gov.cn/x.html /x.html",
        "~表 一.doc~ /zwgk/%E8%A1%A8%20%E4%B8%80.doc",
        "~ a.html \t~ /zwgk/a.html",
        "a[1].html /zwgk/a%5B1%5D.html",
        "a|b.html /zwgk/a%7Cb.html",
        "a{1}.html /zwgk/a%7B1%7D.html",
        "100%.html /zwgk/100%25.html",
        "a%zz.html /zwgk/a%25zz.html",
        "\\art\\a.html /art/a.html",
        "通知（一）.html /zwgk/%E9%80%9A%E7%9F%A5%EF%BC%88%E4%B8%80%EF%BC%89.html",
        "a.html##b /zwgk/a.html",
        "2024-01-01_10:00.html /zwgk/2024-01-01_10:00.html",
        "附件:表.doc /zwgk/%E9%99%84%E4%BB%B6:%E8%A1%A8.doc",
        "a.jsp;jsessionid=0A1B2C?id=1 /zwgk/a.jsp?id=1",
        "a.html?utm_source=wx&id=7&from=timeline /zwgk/a.html?id=7",
        "a.html?jsessionid=1 /zwgk/a.html",
        "a.jsp?from=2023 /zwgk/a.jsp?from=2023",
        "HTTP://WWW.Example.gov.cn:80/A.html /A.html",
        "http://user:word@www.example.gov.cn/a.html none",
        "javascript:void(0) none",
        "mailto:a@b.cn none",
        "file:///etc/passwd none",
        "#top none",
        "data:text/html,x none",
      })
  void whatPagesWrite(String href, String expected) {
    assertEquals(expected, resolved(href, StandardCharsets.UTF_8));
  }

  @Test
  void aQueryIsInTheCharsetOfItsPageAndAPathIsNot() {
    Charset gbk = Charset.forName("GBK");
    assertEquals("/s/%E5%85%AC.do?k=%B9%AB", resolved("/s/公.do?k=公", gbk));
    assertEquals("/s?k=%E5%85%AC", resolved("/s?k=公", StandardCharsets.UTF_8));
  }

  @Test
  void whatPeopleType() {
    assertEquals(
        "http://www.example.gov.cn/a",
        Addresses.absolute("http：//www.example.gov.cn/a").orElseThrow().toString());
    assertTrue(Addresses.absolute("www.example.gov.cn").isEmpty());
    assertTrue(Addresses.absolute("http://a:b@www.example.gov.cn/").isEmpty());
    assertTrue(Addresses.holdsCredentials("http://a:b@www.example.gov.cn/"));
  }

  @Test
  void namesOfFilesInEitherCharset() {
    assertEquals("公开.doc", Addresses.fileName(URI.create("http://a.cn/x/%B9%AB%BF%AA.doc")));
    assertEquals("公开.doc", Addresses.fileName(URI.create("http://a.cn/x/%E5%85%AC%E5%BC%80.doc")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/module/download/downfile.jsp?filename=a1b2.pdf&classid=0 | 下载 | true",
        "download.aspx?id=5 | 名单 | true",
        "/attach/0/8a1f.pdf | 表 | true",
        "/x/show.do?id=3 | 附件2：清单 | true",
        "/x/show.do?id=3 | 清单.xlsx | true",
        "/x/show.do?id=3 | 清单.docx（25KB） | true",
        "/zwgk/download/index.html | 下载中心 | false",
        "/x/a.html | 通知 | false",
        "/x/a.png | 附件 | false",
        "/download/ | 资料 | false",
      })
  void whatLeadsToAFile(String href, String words, boolean file) {
    assertEquals(file, FileLinks.isFile(href, words));
  }

  @Test
  void theWordsOfALinkAsATitle() {
    assertEquals("部门预算公开表", FileLinks.title("附件1：部门预算公开表.xlsx"));
    assertEquals("部门预算公开表", FileLinks.title("附件2.部门预算公开表.pdf（1.2MB）"));
    assertEquals("", FileLinks.title("点击下载附件"));
  }
}
