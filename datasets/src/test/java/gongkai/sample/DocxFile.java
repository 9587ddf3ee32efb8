package gongkai.sample;

import gongkai.sample.Block.Align;
import gongkai.sample.Grid.Placed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A word processor's file: title, document number, body, tables with merged cells. */
final class DocxFile {
  private DocxFile() {}

  static byte[] write(SampleText text) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var properties = document.getProperties().getCoreProperties();
      properties.setTitle(text.get("title"));
      properties.setCreator(text.get("publisher"));
      properties.setCreated(Optional.of(dateOf(text)));
      paragraph(document, ParagraphAlignment.CENTER, text.get("title"), 18);
      if (text.has("number")) {
        paragraph(document, ParagraphAlignment.CENTER, text.get("number"), 12);
      }
      for (Block block : text.blocks()) {
        switch (block) {
          case Block.Heading h ->
              paragraph(document, ParagraphAlignment.LEFT, h.text().plain(), 15);
          case Block.Paragraph p -> paragraph(document, alignment(p.align()), p.text().plain(), 12);
          case Block.Table t -> table(document, t.grid());
          default -> throw new IllegalStateException("not a printed block: " + block);
        }
      }
      paragraph(document, ParagraphAlignment.LEFT, HtmlFile.NOTE, 10);
      document.write(out);
      return out.toByteArray();
    }
  }

  private static java.util.Date dateOf(SampleText text) {
    return java.util.Date.from(java.time.Instant.parse(text.get("published") + "T01:30:00Z"));
  }

  private static ParagraphAlignment alignment(Align align) {
    return switch (align) {
      case LEFT -> ParagraphAlignment.LEFT;
      case CENTRE -> ParagraphAlignment.CENTER;
      case RIGHT -> ParagraphAlignment.RIGHT;
    };
  }

  private static void paragraph(
      XWPFDocument document, ParagraphAlignment alignment, String words, int size) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    XWPFRun run = paragraph.createRun();
    run.setFontSize(size);
    run.setText(words);
  }

  private static void table(XWPFDocument document, Grid grid) {
    XWPFTable table = document.createTable();
    table.removeRow(0);
    for (int r = 0; r < grid.rows().size(); r++) {
      XWPFTableRow row = table.createRow();
      while (row.getTableCells().size() > 0) {
        row.removeCell(0);
      }
      int column = 0;
      while (column < grid.width()) {
        Placed placed = covering(grid, r, column);
        XWPFTableCell cell = row.createCell();
        CTTcPr properties = cell.getCTTc().addNewTcPr();
        if (placed.cell().columns() > 1) {
          properties.addNewGridSpan().setVal(BigInteger.valueOf(placed.cell().columns()));
        }
        if (placed.cell().rows() > 1) {
          properties.addNewVMerge().setVal(placed.row() == r ? STMerge.RESTART : STMerge.CONTINUE);
        }
        if (placed.row() == r) {
          cell.setText(placed.cell().text());
        }
        column += placed.cell().columns();
      }
    }
  }

  private static Placed covering(Grid grid, int row, int column) {
    for (Placed placed : grid.placed()) {
      if (placed.column() == column
          && placed.row() <= row
          && row < placed.row() + placed.cell().rows()) {
        return placed;
      }
    }
    throw new IllegalStateException("no cell in row %d, column %d".formatted(row, column));
  }
}
