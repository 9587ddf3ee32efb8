package gongkai.bench.odd;

import gongkai.indexer.stage.Failure.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Web pages, XML and plain text. */
final class OddPages {
  private static final String WORDS = "示例区人民政府关于示例工作的通知，请遵照执行。";

  private OddPages() {}

  /**
   * @param secret a file that no document may make us read
   * @param trap an address that no document may make us ask
   */
  static List<OddFile> all(String secret, String trap) {
    List<OddFile> files = new ArrayList<>();
    files.add(OddFile.read("deep.html", "<div>".repeat(100_000) + WORDS));
    files.add(OddFile.read("deep-inline.html", "<b><i>".repeat(50_000) + WORDS));
    files.add(
        OddFile.either(
            "deep-tables.html",
            ("<table><tr><td>".repeat(20_000) + WORDS).getBytes(StandardCharsets.UTF_8),
            Reason.TIMED_OUT,
            Reason.OUT_OF_MEMORY));
    files.add(
        OddFile.read(
            "attribute.html", "<p title=\"" + "很长".repeat(4_000_000) + "\">" + WORDS + "</p>"));
    files.add(OddFile.read("attributes.html", "<p" + " a b=c".repeat(200_000) + ">" + WORDS));
    files.add(
        OddFile.read(
            "spans.html",
            "<table><tr><td rowspan=999999999 colspan=999999999>甲</td><td>乙</td></tr><tr><td>"
                + WORDS
                + "</td><td>丙</td></tr></table>"));
    files.add(
        OddFile.either(
            "cells.html",
            ("<p>" + WORDS + "<table><tr>" + "<td>1<td>2<tr>".repeat(500_000))
                .getBytes(StandardCharsets.UTF_8),
            Reason.TOO_MUCH_OUTPUT,
            Reason.OUT_OF_MEMORY,
            Reason.TIMED_OUT));
    files.add(OddFile.read("zeros.html", "<p>\0\0" + WORDS + "\0</p>\0\0\0"));
    files.add(OddFile.read("unclosed.html", "<!-- <p>" + WORDS + "--><p>" + WORDS + "<script>x"));
    files.add(OddFile.refused("script.html", "<script>var a = 1;</script>", Reason.NO_TEXT));
    files.add(OddFile.read("page.doc", "<html><body><p>" + WORDS + "</p></body></html>"));
    files.add(
        OddFile.read("page.xls", "<html><table><tr><td>项目</td><td>数量</td></tr></table></html>"));
    files.add(OddFile.read("text.pdf", WORDS));
    files.add(OddFile.read("text.docx", WORDS));
    files.add(OddFile.read("gbk.unknown", WORDS.getBytes(Charset.forName("GBK"))));
    files.add(OddFile.read("noextension", WORDS));
    for (String name : List.of("a.html", "a.txt", "a.pdf", "a.docx", "a.xls", "a.ofd", "a.zip")) {
      files.add(OddFile.refused("empty-" + name, new byte[0], Reason.EMPTY));
    }
    files.add(OddFile.refused("nul.txt", new byte[5000], Reason.NO_TEXT, Reason.UNSUPPORTED));
    files.add(OddFile.refused("space.txt", " \r\n\t\u3000".repeat(500), Reason.NO_TEXT));
    files.add(OddFile.read("one.txt", "一"));
    files.add(OddFile.read("line.txt", WORDS.repeat(200_000)));
    files.add(OddFile.read("lines.txt", (WORDS + "\n").repeat(50_000)));
    for (String name : List.of("laughs.xml", "laughs.html", "laughs.svg")) {
      files.add(
          OddFile.either(
              name,
              laughs().getBytes(StandardCharsets.UTF_8),
              Reason.DAMAGED,
              Reason.NO_TEXT,
              Reason.UNSUPPORTED));
    }
    for (String name : List.of("outside.xml", "outside.html", "outside.xhtml", "outside.svg")) {
      files.add(
          OddFile.either(
              name,
              outside(secret, trap, "<p>" + WORDS + "&a;&b;</p>").getBytes(StandardCharsets.UTF_8),
              Reason.DAMAGED,
              Reason.NO_TEXT,
              Reason.UNSUPPORTED));
    }
    return files;
  }

  static String laughs() {
    StringBuilder xml = new StringBuilder("<?xml version='1.0'?><!DOCTYPE d [<!ENTITY l0 '哈'>");
    for (int i = 1; i < 12; i++) {
      xml.append("<!ENTITY l").append(i).append(" '");
      xml.append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
    }
    return xml + "]><d>&l11;</d>";
  }

  /** A document type that asks for what lies outside. */
  static String outside(String secret, String trap, String body) {
    return "<?xml version='1.0'?><!DOCTYPE d SYSTEM '"
        + trap
        + "/dtd' [<!ENTITY a SYSTEM '"
        + secret
        + "'><!ENTITY b SYSTEM '"
        + trap
        + "/entity'>]><html xmlns='http://www.w3.org/1999/xhtml'><body>"
        + body
        + "</body></html>";
  }
}
