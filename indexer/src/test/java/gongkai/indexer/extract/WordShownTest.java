package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.indexer.extract.format.chunk.WordWithChunks;
import gongkai.indexer.extract.format.rich.RichText;
import gongkai.indexer.extract.format.slide.Slides;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Word shows of a document, and what it does not. */
class WordShownTest {
  private static final String SPACES =
      " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='urn:r'"
          + " xmlns:mc='urn:mc' xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram'"
          + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:v='urn:v'";

  @Test
  void hiddenAndStruckWordsAreLeftOutWhereverTheyStand() {
    String styles =
        "<w:styles"
            + SPACES
            + "><w:style w:type='character' w:styleId='暗'><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='藏'><w:basedOn w:val='底'/></w:style>"
            + "<w:style w:type='paragraph' w:styleId='底'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
    Shown shown =
        word(
            p(run("", "收费八元") + run("<w:vanish/>", "底价五元"))
                + p(run("<w:rStyle w:val='暗'/>", "字符样式"))
                + "<w:p><w:pPr><w:pStyle w:val='藏'/></w:pPr>"
                + run("", "段落样式")
                + run("<w:vanish w:val='0'/>", "又见")
                + "</w:p>"
                + p(run("<w:strike/>", "五十元") + run("<w:dstrike w:val='false'/>", "三十元"))
                + "<w:tbl>"
                + "<w:tr><w:tc>"
                + p(run("", "甲") + run("<w:vanish/>", "乙"))
                + "</w:tc><w:tc>"
                + p(run("", "丙"))
                + "</w:tc></w:tr>"
                + "<w:tr><w:trPr><w:del/></w:trPr><w:tc>"
                + p(run("", "删"))
                + "</w:tc><w:tc>"
                + p(run("", "去"))
                + "</w:tc></w:tr></w:tbl>",
            Map.of("word/styles.xml", styles));
    assertEquals(List.of("收费八元", "又见", "三十元", "甲\t丙"), shown.lines());
    assertEquals(List.of("hidden_left_out", "struck_left_out"), shown.marks());
  }

  @Test
  void symbolsAreWhatTheirFontsShow() {
    assertEquals(
        List.of("罚款≥5000元，误差±3°，☑是☐否，√α"),
        word(
                p(
                    run("", "罚款")
                        + sym("Symbol", "F0B3")
                        + run("", "5000元，误差")
                        + sym("Symbol", "F0B1")
                        + run("", "3")
                        + sym("Symbol", "00B0")
                        + run("", "，")
                        + sym("Wingdings", "F0FE")
                        + run("", "是")
                        + sym("Wingdings 2", "F0A3")
                        + run("", "否，")
                        + sym("宋体", "221A")
                        + run("<w:rFonts w:ascii='Symbol'/>", "\uF061")),
                Map.of())
            .lines());
  }

  @Test
  void ofTwoWaysToShowOneThingOneIsTaken() {
    assertEquals(
        List.of("新框", "旧框"),
        word(p(either("wps", "新框", "不见")) + p(either("未来", "不见", "旧框")), Map.of()).lines());
  }

  private static String either(String needs, String choice, String fallback) {
    return "<w:r><mc:AlternateContent><mc:Choice Requires='"
        + needs
        + "'>"
        + box(choice)
        + "</mc:Choice><mc:Fallback>"
        + box(fallback)
        + "</mc:Fallback></mc:AlternateContent></w:r>";
  }

  private static String box(String words) {
    return "<w:txbxContent>" + p(run("", words)) + "</w:txbxContent>";
  }

  @Test
  void fieldsShowTheirResultsAndBoxesTheirMarks() {
    String begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
    String separate = "<w:r><w:fldChar w:fldCharType='separate'/></w:r>";
    String end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    String box =
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>";
    assertEquals(
        List.of("见第五条。", "☑同意"),
        word(
                p(
                        run("", "见")
                            + begin
                            + "<w:r><w:instrText>IF </w:instrText></w:r>"
                            + begin
                            + separate
                            + run("", "条件")
                            + end
                            + separate
                            + run("", "第五条")
                            + end
                            + run("", "。"))
                    + p(box + end + run("", "同意")),
                Map.of())
            .lines());
  }

  @Test
  void chunksAndDiagramsAreReadWhereTheyStand() {
    Map<String, String> parts = new HashMap<>();
    parts.put(
        "word/_rels/document.xml.rels",
        "<Relationships><Relationship Id='a' Target='a.html'/><Relationship Id='b' Target='/word/b.rtf'/>"
            + "<Relationship Id='c' Target='c.mht'/><Relationship Id='d' Target='diagrams/d.xml'/></Relationships>");
    parts.put("word/a.html", "<html><body><p>网页一段，如此。</p></body></html>");
    parts.put("word/b.rtf", "{\\rtf1\\ansi second part\\par}");
    parts.put(
        "word/c.mht",
        "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>归档一段，如此。</p>");
    parts.put(
        "word/diagrams/d.xml",
        "<dgm:dataModel%s><dgm:pt><dgm:t><a:p><a:r><a:t>受理</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt type='pres'><dgm:t><a:p><a:r><a:t>不见</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>"
            .formatted(SPACES));
    assertEquals(
        List.of("前", "网页一段，如此。", "second part", "归档一段，如此。", "受理"),
        word(
                p(run("", "前"))
                    + "<w:altChunk r:id='a'/><w:altChunk r:id='b'/><w:altChunk r:id='c'/>"
                    + p("<w:r><w:drawing><dgm:relIds r:dm='d'/></w:drawing></w:r>"),
                parts)
            .lines());
  }

  @Test
  void aParagraphWhoseEndWasDeletedGoesOn() {
    assertEquals(
        List.of("前半后半"),
        word(
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                    + run("", "前半")
                    + "</w:p>"
                    + p(run("", "后半")),
                Map.of())
            .lines());
  }

  @Test
  void richTextHidesWhatItHides() {
    String text =
        "{\\rtf1\\ansi seen {\\v hidden}{\\strike old}new\\par \\v gone\\plain next\\par}";
    assertEquals(
        List.of("seen new", "next"),
        Shown.by(new RichText(), "a.rtf", text.getBytes(StandardCharsets.US_ASCII)).lines());
  }

  @Test
  void slidesThatAreNotShownAreLeftOutAndNotesStandBehind() {
    Map<String, String> parts = new HashMap<>();
    parts.put(
        "ppt/presentation.xml",
        "<p xmlns:r='urn:r'><sldIdLst><sldId id='256' r:id='a'/><sldId id='257' r:id='b'/><sldId id='258' r:id='c'/></sldIdLst></p>");
    parts.put(
        "ppt/_rels/presentation.xml.rels",
        "<Relationships><Relationship Id='a' Target='slides/1.xml'/><Relationship Id='b' Target='slides/2.xml'/><Relationship Id='c' Target='slides/3.xml'/></Relationships>");
    String slide = "<sld show='%s'><sp><p><r><t>%s</t></r></p></sp></sld>";
    parts.put("ppt/slides/1.xml", slide.formatted("1", "第一页"));
    parts.put("ppt/slides/2.xml", slide.formatted("0", "藏起"));
    parts.put("ppt/slides/3.xml", slide.formatted("1", "第三页"));
    parts.put(
        "ppt/slides/_rels/1.xml.rels",
        "<Relationships><Relationship Id='n' Type='x/notesSlide' Target='../notes/1.xml'/></Relationships>");
    parts.put("ppt/notes/1.xml", slide.formatted("1", "讲稿"));
    Shown shown = Shown.by(new Slides(), "a.pptx", Shown.zip(parts));
    assertEquals(List.of("第一页", "第三页", "讲稿"), shown.lines());
    assertEquals(List.of("hidden_left_out"), shown.marks());
  }

  private static Shown word(String body, Map<String, String> parts) {
    Map<String, String> all = new HashMap<>(parts);
    all.put(
        "word/document.xml",
        "<w:document" + SPACES + "><w:body>" + body + "</w:body></w:document>");
    return Shown.by(new WordWithChunks(), "a.docx", Shown.zip(all));
  }

  private static String p(String runs) {
    return "<w:p>" + runs + "</w:p>";
  }

  private static String run(String properties, String words) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + words + "</w:t></w:r>";
  }

  private static String sym(String font, String code) {
    return "<w:r><w:sym w:font='" + font + "' w:char='" + code + "'/></w:r>";
  }
}
