package gongkai.api.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.SampleNouns;
import gongkai.api.Served;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents and datasets as Markdown, in which nothing of them is markup. */
class MarkdownTest {
  private final Served served = Served.start();

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '`',
      value = {
        "<script>x</script>=\\<script\\>x\\</script\\>",
        "[点我](javascript:x)=\\[点我\\](javascript\\:x)",
        "1. 一=1\\. 一",
        "12) 一=12\\) 一",
        "2.5万件=2\\.5万件",
        "- 一=\\- 一",
        "# 一=\\# 一",
        "www.x.cn=www\\.x.cn",
        "https://x.cn=https\\://x.cn",
        "a@x.cn=a\\@x.cn",
        "a|b=a\\|b",
        "&lt;=\\&lt;",
        "反\\斜=反\\\\斜",
        "2023年收到1.5万件。=2023年收到1.5万件。",
      })
  void textStaysText(String text, String markdown) {
    assertEquals(markdown, Markdown.escaped(text));
    assertEquals(markdown, Markdown.inLine(text));
  }

  @Test
  void linesStayLinesAndNoneIsCode() {
    assertEquals("甲\\\n\\> 乙", Markdown.escaped("    甲\r\n\n\t> 乙"));
    assertEquals("甲  乙", Markdown.inLine("甲\r\n乙"));
  }

  @Test
  void aDocumentIsMarkdownForWhoeverPrefersIt() {
    String path = "/api/v1/documents/" + SampleNouns.REPORT_ID;
    HttpResponse<String> whole = served.get(path, "Accept", "text/markdown");
    assertEquals("text/markdown; charset=utf-8", type(whole));
    assertTrue(whole.body().startsWith("# "), whole.body());
    assertTrue(whole.body().contains("/documents/" + SampleNouns.REPORT_ID), whole.body());
    assertTrue(whole.body().contains("<a id=\""), whole.body());
    HttpResponse<String> passages = served.get(path + "/passages", "Accept", "text/markdown");
    assertTrue(whole.body().endsWith(passages.body()), passages.body());
    assertFalse(passages.body().isEmpty());
    for (String accept : new String[] {"*/*", "application/json", "text/html"}) {
      assertTrue(type(served.get(path, "Accept", accept)).startsWith("application/json"), accept);
    }
  }

  @Test
  void aDatasetIsATableOfItsColumns() {
    String path = "/api/v1/datasets";
    String all = served.get(path, "Accept", "text/markdown").body();
    assertTrue(all.contains("/api/v1/datasets/findings)"), all);
    String one = served.get(path + "/findings", "Accept", "text/markdown").body();
    assertTrue(one.contains("| --- | --- | --- | --- |"), one);
  }

  @Test
  void theGuideNamesWhatCanBeAsked() {
    String guide = served.get("/llms.txt", "Accept", "*/*").body();
    assertEquals(12, guide.lines().filter(line -> line.startsWith("- [")).count(), guide);
  }

  private static String type(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }
}
