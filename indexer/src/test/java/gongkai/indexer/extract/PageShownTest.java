package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.indexer.extract.format.PlainText;
import gongkai.indexer.extract.format.WebPage;
import gongkai.indexer.extract.format.mail.Mail;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser shows of a page, a mail reader of a mail, and people of tables as text. */
class PageShownTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pre>一、第一行，\n二、第二行。</pre>",
        "<div style='color:red; white-space: pre-wrap'>一、第一行，\n二、第二行。</div>",
        "<style>.x > p { white-space:pre-line }</style><div class=x><p>一、第一行，\n二、第二行。</p></div>",
        "<p>一、第一行，<br>二、第二行。</p>"
      })
  void linesThatAreShownAsLinesAreLines(String body) {
    assertEquals(List.of("一、第一行，", "二、第二行。"), page(body).lines());
  }

  @Test
  void whereBlanksCollapseALineEndIsABlank() {
    assertEquals(List.of("one two"), page("<p>one\ntwo</p>").lines());
    assertEquals(
        List.of("one two"),
        page("<pre><span style='white-space:normal'>one\ntwo</span></pre>").lines());
  }

  @Test
  void struckWordsAreNotJoinedToWhatReplacesThem() {
    Shown shown =
        page(
            "<p>每次<del>五十元</del><ins>三十元</ins>，<span style='text-decoration:line-through'>旧</span>新。</p>");
    assertEquals(List.of("每次三十元，新。"), shown.lines());
    assertEquals(List.of("struck_left_out"), shown.marks());
  }

  @Test
  void readingsAboveWordsAreNoWords() {
    assertEquals(
        List.of("犇村更名。"),
        page("<p><ruby>犇<rp>(</rp><rt>bēn</rt><rp>)</rp></ruby>村更名。</p>").lines());
  }

  @Test
  void framesBelongToTheirHolder() {
    Shown shown =
        page("<title>专栏</title><frameset><frame src='a.html'><frame src='b.html'></frameset>");
    assertEquals(List.of("专栏"), shown.lines());
    assertEquals(List.of("a.html", "b.html"), shown.links());
    assertEquals(
        List.of("body.html"), page("<h1>题目一则</h1><iframe src='body.html'></iframe>").links());
  }

  @Test
  void textThatAScriptTakesFromAFieldAndPicturesThatAreAll() {
    assertEquals(
        List.of("补贴每亩一百元。"),
        page("<textarea style='display:none'>&lt;p&gt;补贴每亩一百元。&lt;/p&gt;</textarea>").lines());
    Shown drawn = page("<h1>图解</h1><img src='1.png' alt='申报截止八月底'><img src=2.png alt='2.png'>");
    assertEquals(List.of("图解", "申报截止八月底"), drawn.lines());
    assertEquals(List.of("partly_scanned"), drawn.marks());
  }

  @Test
  void elementsThatCloseThemselvesSwallowNothing() {
    assertEquals(
        List.of("正文一句。"),
        page("<html xmlns='x'><head><title/><script src='a'/></head><body><p>正文一句。</p></body></html>")
            .lines());
  }

  @Test
  void controlCharactersAndEmbeddedPicturesAreNoText() {
    String data = "<img src='data:image/png;base64," + "iVBORw0KGgo".repeat(200_000) + "'>";
    assertEquals(List.of("产量达到五千吨。"), page("<p>产\0量\u000B达到五千吨。</p>" + data).lines());
  }

  @Test
  void tablesAsTextHaveCells() {
    byte[] csv = "镇,产量,\"备,注\"\n甲镇,12,\"说\"\"明\"\"\"\n".getBytes(Charset.forName("GBK"));
    assertEquals(
        List.of("镇\t产量\t备,注", "甲镇\t12\t说\"明\""), Shown.by(new PlainText(), "a.csv", csv).lines());
    byte[] tabs = "镇\t产量\n甲镇\t12\n".getBytes(StandardCharsets.UTF_16LE);
    assertEquals(List.of("镇\t产量", "甲镇\t12"), Shown.by(new PlainText(), "a.txt", tabs).lines());
    byte[] text = "一行\t有\n一行没有\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("一行 有", "一行没有"), Shown.by(new PlainText(), "a.txt", text).lines());
  }

  @Test
  void aMailIsItsSubjectAndText() {
    String mail =
        """
        Subject: =?GBK?B?%s?=
        From: =?utf-8?Q?=E7=94=B2?= <a@example.org>
        To: b@example.org
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: multipart/alternative; boundary=y

        --y
        Content-Type: text/plain; charset=utf-8

        纯文本
        --y
        Content-Type: text/html; charset=utf-8

        <p>网页，正文。</p>
        --y--
        --x
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename="=?utf-8?B?6KGo?=.xls"
        Content-Transfer-Encoding: base64

        AAAA
        --x--
        """
            .formatted(
                java.util.Base64.getEncoder()
                    .encodeToString("转发通知".getBytes(Charset.forName("GBK"))))
            .replace("\n", "\r\n");
    Shown shown = Shown.by(new Mail(), "m.eml", mail.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("转发通知", "网页，正文。"), shown.lines());
    assertEquals(List.of("发件人：甲 <a@example.org>", "收件人：b@example.org"), shown.margin());
    assertEquals(List.of("./m.eml!/%E8%A1%A8.xls"), shown.links());
  }

  private static Shown page(String html) {
    return Shown.by(new WebPage(), "a.html", html.getBytes(StandardCharsets.UTF_8));
  }
}
