package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.noun.Cell;
import gongkai.testing.SharedFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class DrawnTest {
  private final Workbench bench = Workbench.shared();

  @Test
  void linesBecomeParagraphsAndRunningLinesAreLeftOut() throws IOException {
    Content content = bench.content("a.pdf", pdf(false, 0));
    assertEquals(
        List.of(
            "Annual report",
            "The first paragraph is so long that it needs a second line here, where it ends.",
            "A second paragraph, which is indented, runs over the page break and goes on at the top of this page."),
        Grids.lines(content));
    assertEquals(Block.Kind.HEADING, content.blocks().getFirst().kind());
    assertEquals(OptionalInt.of(1), content.blocks().getLast().page());
    assertFalse(content.text().contains("Running head"));
  }

  @Test
  void aRuledTableKeepsItsMergedCellsAndGoesOnOverThePageBreak() throws IOException {
    for (int rotation : new int[] {0, 90, 180, 270}) {
      Content content = bench.content("t.pdf", pdf(true, rotation));
      List<Block> tables = Grids.tables(content);
      assertEquals(1, tables.size(), "rotation " + rotation + "\n" + content.text());
      assertEquals(
          "kind|count|count\nkind|asked|answered\nall|12|7\nnone||0",
          Grids.drawn(content, tables.getFirst()));
    }
  }

  @Test
  void aTableWithoutLinesGoesOnOverPageBreaks() throws IOException {
    // So many of its seven rows stand on each page; two alone would be no table.
    for (int[] rows : new int[][] {{4, 3}, {6, 1}, {2, 5}, {2, 3, 2}, {1, 6}}) {
      Content content = bench.content("u.pdf", unruled(rows));
      List<Block> tables = Grids.tables(content);
      assertEquals(1, tables.size(), Arrays.toString(rows) + "\n" + content.text());
      assertEquals(
          "kind of request|asked|answered\nrow 1|10|1\nrow 2|20|2\nrow 3|30|3\nrow 4|40|4\nrow 5|50|5\nrow 6|60|6",
          Grids.drawn(content, tables.getFirst()),
          Arrays.toString(rows));
      assertEquals("What follows is text.", Grids.lines(content).getLast());
    }
  }

  @Test
  void otherPartsAtAPageBreakAreNoTable() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int number = 0; number < 2; number++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          text(out, 12, 70, 700, "A paragraph that stands on its own on this page.");
          text(out, 12, 90 + 130 * number, 640 - 540 * (1 - number), "Signed:");
          text(out, 12, 180 + 100 * number, 640 - 540 * (1 - number), "Somebody");
        }
      }
      assertEquals(List.of(), Grids.tables(bench.content("s.pdf", bytes(document))));
    }
  }

  /** A head and six rows, the head again on the last page but one where that begins with rows. */
  private static byte[] unruled(int[] rowsOnPages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      int row = 0;
      for (int number = 0; number < rowsOnPages.length; number++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          int y = number == 0 ? 80 + 20 * rowsOnPages[0] : 760;
          if (number == 0) {
            text(out, 12, 70, 740, "What comes before the table is text.");
          } else if (rowsOnPages[number] > 2) {
            row(out, y, "kind of request", "asked", "answered");
            y -= 20;
          }
          for (int i = 0; i < rowsOnPages[number]; i++, row++, y -= 20) {
            if (row == 0) {
              row(out, y, "kind of request", "asked", "answered");
            } else {
              row(out, y, "row " + row, row + "0", "" + row);
            }
          }
          if (number == rowsOnPages.length - 1) {
            text(out, 12, 70, y - 60, "What follows is text.");
          }
        }
      }
      return bytes(document);
    }
  }

  private static void row(PDPageContentStream out, int y, String... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      text(out, 12, 70 + 150 * i, y, cells[i]);
    }
  }

  @Test
  void everyCellOfARealReportIsOnTheGrid() throws IOException {
    Content content = bench.content(SharedFolder.path("samples/reports/huaian-2024.pdf"));
    List<String> truth = new ArrayList<>();
    for (String line : Files.readAllLines(SharedFolder.path("samples/reports/huaian-2024.tsv"))) {
      truth.add(line.split("\t", -1)[3]);
    }
    truth.removeFirst();
    List<String> read = new ArrayList<>();
    for (Block table : Grids.tables(content)) {
      for (Cell cell : table.cells()) {
        String words = content.text().substring(cell.start(), cell.end());
        if (words.matches("[\\d.]+")) {
          read.add(words);
        }
      }
    }
    assertEquals(3, Grids.tables(content).size());
    assertEquals(truth, read);
    String second = Grids.drawn(content, Grids.tables(content).get(1));
    assertTrue(second.contains("三、本年度办理结果|（四）无法提供|2.没有现成信息需要另行制作|11|"), second);
    assertTrue(second.contains("三、本年度办理结果|（七）总计|（七）总计|2932|"), second);
    assertFalse(content.text().contains("- 4 -"));
    assertTrue(content.text().contains("根据《中华人民共和国政府信息公开条例》（国令第711号）"));
  }

  @Test
  void aPageWithNothingOnItHasNoText() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      assertEquals(Reason.NO_TEXT, bench.failure("blank.pdf", bytes(document)).reason());
    }
  }

  @Test
  void protectedAndBrokenFilesSayWhatTheyAre() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      assertEquals(Reason.ENCRYPTED, bench.failure("p.pdf", bytes(document)).reason());
    }
    byte[] broken = "%PDF-1.7\nnothing follows".getBytes(StandardCharsets.US_ASCII);
    assertEquals(Reason.DAMAGED, bench.failure("b.pdf", broken).reason());
  }

  @Test
  void anOfdIsReadLikeAPdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "OFD.xml",
          "<OFD><DocBody><DocInfo><Title>示例</Title></DocInfo><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>");
      put(
          zip,
          "Doc_0/Document.xml",
          "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea></CommonData><Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>");
      put(
          zip,
          "Doc_0/P.xml",
          "<Page><Content><Layer>"
              + "<TextObject Boundary='20 30 60 6' Size='5'><TextCode X='0' Y='5' DeltaX='g 3 5'>公开报告</TextCode></TextObject>"
              + "<PathObject Boundary='20 50 100 20'><AbbreviatedData>M 0 0 L 100 0 L 100 20 L 0 20 C M 50 0 L 50 20 M 0 10 L 100 10</AbbreviatedData></PathObject>"
              + cell(22, 52, "项目")
              + cell(72, 52, "数量")
              + cell(22, 62, "受理")
              + cell(72, 62, "12")
              + "</Layer></Content></Page>");
    }
    Content content = bench.content("a.ofd", out.toByteArray());
    assertEquals("公开报告\n项目\t数量\n受理\t12", content.text());
    assertEquals(List.of("示例"), content.properties().get("title"));
    assertEquals("项目|数量\n受理|12", Grids.drawn(content, Grids.tables(content).getFirst()));
  }

  private static String cell(int x, int y, String text) {
    return "<TextObject Boundary='%d %d 30 6' Size='4'><TextCode X='0' Y='4' DeltaX='%d'>%s</TextCode></TextObject>"
        .formatted(x, y, text.charAt(0) < 128 ? 2 : 4, text);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Three pages with a running head and numbers; text over a break, or a table over one. */
  private static byte[] pdf(boolean table, int rotation) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int number = 1; number <= 3; number++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          text(out, 12, 250, 800, "Running head of the office");
          text(out, 10, 290, 30, "- " + number + " -");
          if (table) {
            table(out, number);
          } else {
            text(out, number);
          }
        }
        page.setRotation(rotation);
        if (rotation != 0) {
          turn(document, page, rotation);
        }
      }
      return bytes(document);
    }
  }

  /** Turns what is drawn against the page's rotation, so that a reader sees it upright. */
  private static void turn(PDDocument document, PDPage page, int rotation) throws IOException {
    PDRectangle box = page.getMediaBox();
    boolean lying = rotation % 180 != 0;
    float w = box.getWidth();
    float h = box.getHeight();
    if (lying) {
      page.setMediaBox(new PDRectangle(h, w));
      page.setCropBox(new PDRectangle(h, w));
    }
    float[] m =
        switch (rotation) {
          case 90 -> new float[] {0, 1, -1, 0, h, 0};
          case 180 -> new float[] {-1, 0, 0, -1, w, h};
          default -> new float[] {0, -1, 1, 0, 0, w};
        };
    try (PDPageContentStream before =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.PREPEND, false)) {
      before.transform(new org.apache.pdfbox.util.Matrix(m[0], m[1], m[2], m[3], m[4], m[5]));
    }
  }

  private static void text(PDPageContentStream out, int page) throws IOException {
    if (page == 1) {
      text(out, 20, 220, 740, "Annual report");
      text(out, 12, 94, 700, "The first paragraph is so long that it needs a second line");
      text(out, 12, 70, 682, "here, where it ends.");
      text(out, 12, 94, 100, "A second paragraph, which is indented, runs over the page");
    } else if (page == 2) {
      text(out, 12, 70, 740, "break and goes on at the top of this page.");
    }
  }

  private static void table(PDPageContentStream out, int page) throws IOException {
    if (page == 1) {
      lines(out, new float[] {70, 200, 350, 500}, new float[] {160, 130, 100});
      // No line between the two halves of the head, none below "kind".
      cover(out, 350, 131, 159);
      out.moveTo(200, 130);
      out.lineTo(500, 130);
      out.stroke();
      text(out, 12, 75, 125, "kind");
      text(out, 12, 300, 140, "count");
      text(out, 12, 210, 110, "asked");
      text(out, 12, 360, 110, "answered");
    } else if (page == 2) {
      lines(out, new float[] {70, 200, 350, 500}, new float[] {760, 730, 700});
      out.moveTo(70, 730);
      out.lineTo(500, 730);
      out.moveTo(350, 700);
      out.lineTo(350, 760);
      out.stroke();
      text(out, 12, 75, 740, "all");
      text(out, 12, 210, 740, "12");
      text(out, 12, 360, 740, "7");
      text(out, 12, 75, 710, "none");
      text(out, 12, 360, 710, "0");
    }
  }

  private static void lines(PDPageContentStream out, float[] xs, float[] ys) throws IOException {
    for (float y : new float[] {ys[0], ys[ys.length - 1]}) {
      out.moveTo(xs[0], y);
      out.lineTo(xs[xs.length - 1], y);
    }
    for (float x : new float[] {xs[0], xs[1], xs[3]}) {
      out.moveTo(x, ys[0]);
      out.lineTo(x, ys[ys.length - 1]);
    }
    out.stroke();
  }

  private static void cover(PDPageContentStream out, float x, float from, float to)
      throws IOException {
    out.moveTo(x, 100);
    out.lineTo(x, Math.min(from, to) - 1);
    out.stroke();
  }

  private static void text(PDPageContentStream out, int size, int x, int y, String words)
      throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(FontName.HELVETICA), size);
    out.newLineAtOffset(x, y);
    out.showText(words);
    out.endText();
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    byte[] bytes = out.toByteArray();
    return Arrays.copyOf(bytes, bytes.length);
  }
}
