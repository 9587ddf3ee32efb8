package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.testing.SharedFolder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAndPageTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><meta charset="%s">
      <meta content="示例区人民政府办公室关于示例工作的通知" name="ArticleTitle"/>
      <meta name="PubDate" content="2021-09-26"><title>示例区人民政府办公室关于示例工作的通知_示例区</title>
      <style>p{color:red}</style><script>var 脚本 = "不是文字";</script></head>
      <body><div class="nav"><a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a></div>
      <table class="info"><tr><td>索 引 号：</td><td>0142768-8/2021-00185</td><td>发文机关：</td><td>示例区人民政府办公室</td></tr>
      <tr><td>发文字号：</td><td>示政办发〔2021〕30号</td><td>有效性：</td><td></td></tr></table>
      <h1>示例区人民政府办公室关于示例工作的通知</h1>
      <div>发布时间：2021-09-26 <span>字号：[大 中 小]</span></div>
      <div id="zoom"><p>各乡镇人民政府，区直各部门：</p><p>　　第一行<br>第二行𠮷<span style="display:none">看不见</span></p>
      <table><tr><th rowspan="2">项目</th><th colspan="2">数量</th></tr><tr><td>申请</td><td>答复</td></tr>
      <tr><td>合计<br>总数</td><td>12</td><td>New York<br>office</td></tr></table>
      <table><tr><td><p>版面表格里的一段话，不是数据。</p></td></tr></table>
      <p>附件：<a href="files/a.docx">附件1：示例表.docx</a></p></div>
      <div class="share">分享到：</div><div>【打印本页】【关闭窗口】</div></body></html>
      """;

  private final Workbench bench = Workbench.shared();

  @Test
  void aPageIsItsBodyAndWhatStandsAroundItIsTheMargin() {
    Content content =
        bench.content("a.html", PAGE.formatted("utf-8").getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(
            "示例区人民政府办公室关于示例工作的通知",
            "各乡镇人民政府，区直各部门：",
            "第一行",
            "第二行𠮷",
            "项目\t数量\n申请\t答复\n合计总数\t12\tNew York office",
            "版面表格里的一段话，不是数据。",
            "附件：附件1：示例表.docx"),
        Grids.lines(content));
    assertEquals(
        "项目|数量|数量\n项目|申请|答复\n合计总数|12|New York office",
        Grids.drawn(content, Grids.tables(content).getFirst()));
    assertTrue(content.margin().contains("索 引 号：\t0142768-8/2021-00185\t发文机关：\t示例区人民政府办公室"));
    assertTrue(
        content.margin().contains("发文字号：\t示政办发〔2021〕30号\t有效性：\t"), content.margin().toString());
    assertTrue(content.margin().contains("发布时间：2021-09-26 字号：[大 中 小]"));
    assertEquals(List.of("2021-09-26"), content.properties().get("pubdate"));
    assertEquals(
        List.of(new Content.Attachment("files/a.docx", "附件1：示例表.docx")), content.attachments());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,utf-8",
    "UTF-8,gb2312",
    "GB18030,gb2312",
    "GB18030,utf-8",
    "GBK,gbk",
    "GBK,big5",
    "UTF-16LE,utf-16",
    "UTF-16BE,gbk"
  })
  void theSameTextInEveryEncodingWhateverIsDeclared(String encoding, String declared) {
    // GBK has no 𠮷; GB18030 does.
    String page = PAGE.formatted(declared).replace("𠮷", "");
    String expected = bench.content("u.html", page.getBytes(StandardCharsets.UTF_8)).text();
    byte[] bytes = page.getBytes(Charset.forName(encoding));
    assertEquals(expected, bench.content("e.html", bytes).text());
    assertEquals(
        List.of("国办发〔2021〕30号", "第二行"),
        Grids.lines(
            bench.content("e.txt", "国办发〔2021〕30号\n\n第二行\r\n".getBytes(Charset.forName(encoding)))));
  }

  @Test
  void aPageWithoutAKnownContainerIsFoundByItsSentences() {
    String html =
        """
        <html><body><div class="top"><a href="/">首页</a><a href="/a">机构，职能，信息</a></div>
        <div class="x1"><div class="x2"><h2>标题一则</h2>
        <p>为了示例的需要，现将有关事项通知如下，请遵照执行。</p><p>一、第一件事情，应当做好。</p>
        <p>二、第二件事情，也应当做好，不得有误。</p></div></div>
        <div class="foot">主办：示例区</div></body></html>
        """;
    Content content = bench.content("a.html", html.getBytes(StandardCharsets.UTF_8));
    assertEquals(4, content.blocks().size(), content.text());
    assertEquals(List.of("首页机构，职能，信息", "主办：示例区"), content.margin());
  }

  @Test
  void markdownHasHeadingsAndTextHasTablesBetweenBars() {
    Content content =
        bench.content(
            "a.md",
            "# 题目\n\n正文。\n- 一项\n\n| 甲 | 乙 |\n|---|:-:|\n| 1 | |\n"
                .getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("题目", "正文。", "一项", "甲\t乙\n1\t"), Grids.lines(content));
    assertEquals(Block.Kind.HEADING, content.blocks().getFirst().kind());
    assertEquals("甲|乙\n1|", Grids.drawn(content, content.blocks().getLast()));
  }

  @Test
  void nothingButSpaceIsNoText() {
    assertEquals(
        Reason.NO_TEXT, bench.failure("a.txt", " \n\n".getBytes(StandardCharsets.UTF_8)).reason());
  }

  @Test
  void aDeeplyNestedPageIsRead() {
    String html = "<div>".repeat(60_000) + "深处的一句话，还在。" + "</div>".repeat(60_000);
    assertTrue(
        bench
            .content("deep.html", html.getBytes(StandardCharsets.UTF_8))
            .text()
            .contains("深处的一句话"));
  }

  @Test
  void aTextCopiedFromABrowserLosesTheFurniture() {
    Content content = bench.content(SharedFolder.path("seed/anding-2016-annual-report.txt"));
    assertTrue(content.text().startsWith("定西市安定区2016年"));
    for (String furniture : List.of("首页", "字号", "视力保护色", "分享到", "打印本页")) {
      assertFalse(content.text().contains(furniture), furniture);
    }
    assertTrue(content.margin().stream().anyMatch(line -> line.startsWith("发布时间:2017-12-06")));
  }

  @Test
  void realPagesHaveTheirMetadataRowsInTheMargin() throws IOException {
    try (Stream<Path> pages = Files.list(SharedFolder.path("samples/pages"))) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".html")).sorted().toList()) {
        Content content = bench.content(page);
        String margin = String.join("\n", content.margin());
        assertTrue(margin.contains("索 引 号：\t") && margin.contains("发布日期：\t"), margin);
        assertFalse(content.text().contains("索 引 号"), page.toString());
      }
    }
  }
}
