package gongkai.sample;

import gongkai.sample.Block.Align;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Pages of A4 with an embedded font, ruled tables and page numbers. Lengths are points. */
final class PdfFile implements AutoCloseable {
  private static final float MARGIN = 72;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

  private final PDDocument document = new PDDocument();
  private final PDType0Font font;
  private PDPageContentStream page;
  private float y;

  private PdfFile(Path fontFile) throws IOException {
    try (var in = Files.newInputStream(fontFile)) {
      font = PDType0Font.load(document, in, true);
    }
    turn();
  }

  static byte[] write(SampleText text, Path font) throws IOException {
    try (PdfFile pdf = new PdfFile(font)) {
      pdf.document.getDocumentInformation().setTitle(text.get("title"));
      pdf.document.getDocumentInformation().setAuthor(text.get("publisher"));
      pdf.document.getDocumentInformation().setCreationDate(published(text));
      pdf.paragraph(Align.CENTRE, text.get("title"), 18);
      if (text.has("number")) {
        pdf.paragraph(Align.CENTRE, text.get("number"), 12);
      }
      for (Block block : text.blocks()) {
        switch (block) {
          case Block.Heading h -> pdf.paragraph(Align.LEFT, "　　" + h.text().plain(), 14);
          case Block.Paragraph p ->
              pdf.paragraph(
                  p.align(), (p.align() == Align.LEFT ? "　　" : "") + p.text().plain(), 12);
          case Block.Table t -> pdf.table(t.grid());
          default -> throw new IllegalStateException("not a printed block: " + block);
        }
      }
      pdf.paragraph(Align.LEFT, HtmlFile.NOTE, 10);
      pdf.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.document.save(out);
      return out.toByteArray();
    }
  }

  private static Calendar published(SampleText text) {
    var morning = LocalDate.parse(text.get("published")).atTime(9, 30);
    return GregorianCalendar.from(morning.atZone(ZoneId.of("Asia/Shanghai")));
  }

  private void turn() throws IOException {
    if (page != null) {
      finish();
    }
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    page = new PDPageContentStream(document, sheet);
    y = PDRectangle.A4.getHeight() - MARGIN;
  }

  /** The page number comes last, as word processors write it. */
  private void finish() throws IOException {
    String number = "— " + document.getNumberOfPages() + " —";
    show(number, MARGIN + (WIDTH - width(number, 10)) / 2, MARGIN / 2, 10);
    page.close();
  }

  private void paragraph(Align align, String words, float size) throws IOException {
    for (String line : wrapped(words, WIDTH, size)) {
      if (y < MARGIN + size) {
        turn();
      }
      float slack = WIDTH - width(line, size);
      float shift =
          switch (align) {
            case LEFT -> 0;
            case CENTRE -> slack / 2;
            case RIGHT -> slack;
          };
      show(line, MARGIN + shift, y - size, size);
      y -= size * 1.6f;
    }
  }

  private void table(Grid grid) throws IOException {
    PdfTable table = new PdfTable(grid, WIDTH);
    int from = 0;
    while (from < grid.rows().size()) {
      int to = table.end(from, y - MARGIN, this::lines);
      if (to == from) {
        turn();
        to = Math.max(table.end(from, y - MARGIN, this::lines), from + 1);
      }
      y = table.draw(from, to, MARGIN, y, page, this);
      from = to;
    }
    y -= 10;
  }

  List<String> lines(String words, float width) {
    return wrapped(words, width, PdfTable.SIZE);
  }

  /** Breaks anywhere, as Chinese may, but not before closing punctuation or inside a number. */
  private List<String> wrapped(String words, float width, float size) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < words.length(); ) {
      int end = at + Character.charCount(words.codePointAt(at));
      while (end < words.length() && staysWith(words.charAt(end - 1), words.charAt(end))) {
        end++;
      }
      String piece = words.substring(at, end);
      if (!line.isEmpty() && width(line + piece, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(piece);
      at = end;
    }
    lines.add(line.toString());
    return lines;
  }

  private static boolean staysWith(char before, char after) {
    boolean latin = before < 128 && after < 128 && before != ' ';
    return latin || "，。、；：！？）》”".indexOf(after) >= 0;
  }

  private float width(String words, float size) {
    try {
      return font.getStringWidth(words) * size / 1000;
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the font in datasets/sample/font lacks a character (see its README): " + words, e);
    }
  }

  void show(String words, float x, float baseline, float size) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, baseline);
    page.showText(words);
    page.endText();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
