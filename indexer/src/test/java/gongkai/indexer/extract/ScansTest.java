package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.extract.structure.Block;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** One page of ours, drawn, turned by 0.7 degrees and saved as a picture, wherever it may lie. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("scans")
class ScansTest {
  private static final String HEADING = "示例市政府信息公开情况";

  private static final String PARAGRAPH =
      "本年度共收到政府信息公开申请126件，已全部按期答复。其中予以公开的九十八件，部分公开的十七件。" + "制发规范性文件35件，废止4件，现行有效210件。";

  private static final String TABLE =
      "信息内容|本年制发件数|本年废止件数|现行有效件数|规章|1|0|11|行政规范性文件|8|26|66|" + "行政许可|447228|行政强制|88283";

  private static Workbench bench;

  @BeforeAll
  static void open() {
    bench = Workbench.openWithOcr();
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @Test
  void aPictureGivesItsParagraphsAndItsTable() throws IOException {
    Content content = bench.content("page.png", page());
    assertRead(content);
    assertEquals(List.of("ocr"), content.marks());
    assertEquals(List.of(), content.blocks().stream().flatMap(b -> b.doubtful().stream()).toList());
  }

  @Test
  void aPageThatIsAPictureIsReadAndTheWrittenOneBeforeItIsAsWritten() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage written = new PDPage(PDRectangle.A4);
      document.addPage(written);
      try (PDPageContentStream content = new PDPageContentStream(document, written)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("Attached below.");
        content.endText();
      }
      PDPage scanned = new PDPage(PDRectangle.A4);
      document.addPage(scanned);
      try (PDPageContentStream content = new PDPageContentStream(document, scanned)) {
        content.drawImage(
            PDImageXObject.createFromByteArray(document, page(), "page"), 0, 400, 594, 410);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      Content content = bench.content("mixed.pdf", bytes.toByteArray());
      assertTrue(content.text().startsWith("Attached below."), content.text());
      assertRead(content);
      assertEquals(List.of("ocr"), content.marks());
    }
  }

  @Test
  void aTablePastedAsAPictureStandsWhereItStandsInADocument() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("见下图。");
      document
          .createParagraph()
          .createRun()
          .addPicture(
              new ByteArrayInputStream(page()), PictureType.PNG, "page.png", 4_000_000, 3_000_000);
      document.createParagraph().createRun().setText("以上。");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      Content content = bench.content("a.docx", bytes.toByteArray());
      assertTrue(content.text().startsWith("见下图。\n"), content.text());
      assertTrue(content.text().endsWith("\n以上。"), content.text());
      assertRead(content);
    }
  }

  @Test
  void aPictureWithinAPageIsReadInItsPlace() throws IOException {
    String html =
        "<title>公开情况</title><body><h1>公开情况</h1><div id=zoom><p>现将全市本年度政府信息公开工作有关情况公布如下，请社会各界监督。</p>"
            + "<p><img src='data:image/png;base64,"
            + Base64.getEncoder().encodeToString(page())
            + "'></p><p>特此公告。</p></div>";
    Content content = bench.content("a.html", html.getBytes(StandardCharsets.UTF_8));
    assertTrue(content.text().endsWith("特此公告。"), content.text());
    assertRead(content);
  }

  @Test
  void aPageThatLiesOnItsSideIsReadUpright() throws IOException {
    BufferedImage page = ImageIO.read(new ByteArrayInputStream(page()));
    int width = page.getHeight();
    BufferedImage turned = new BufferedImage(width, page.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = turned.createGraphics();
    pen.drawImage(page, new AffineTransform(0, 1, -1, 0, width, 0), null);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(turned, "png", bytes);
    assertRead(bench.content("side.png", bytes.toByteArray()));
  }

  private static void assertRead(Content content) {
    assertTrue(content.text().contains(HEADING), content.text());
    assertTrue(content.text().contains(PARAGRAPH), content.text());
    Block table =
        content.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.TABLE)
            .findFirst()
            .orElseThrow();
    List<String> cells =
        table.cells().stream()
            .map(cell -> content.text().substring(cell.start(), cell.end()))
            .toList();
    assertEquals(TABLE, String.join("|", cells));
  }

  private static byte[] page() throws IOException {
    try (InputStream in = ScansTest.class.getResourceAsStream("scan/page.png")) {
      return in.readAllBytes();
    }
  }
}
