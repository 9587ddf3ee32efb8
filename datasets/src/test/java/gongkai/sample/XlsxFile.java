package gongkai.sample;

import gongkai.sample.Grid.Placed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook: each table is a sheet that is named by the heading above it, under the title. */
final class XlsxFile {
  private XlsxFile() {}

  static byte[] write(SampleText text) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.getProperties().getCoreProperties().setTitle(text.get("title"));
      workbook.getProperties().getCoreProperties().setCreator(text.get("publisher"));
      XSSFSheet sheet = null;
      int next = 0;
      for (Block block : text.blocks()) {
        if (block instanceof Block.Heading h) {
          sheet = workbook.createSheet(h.text().plain());
          next = 0;
          row(sheet, next++, List.of(text.get("title")));
        } else if (sheet == null) {
          throw new IllegalArgumentException(text.source() + ": a workbook starts with a heading");
        } else if (block instanceof Block.Paragraph p) {
          row(sheet, next++, List.of(p.text().plain()));
        } else if (block instanceof Block.Table t) {
          next = table(sheet, next, t.grid());
        }
      }
      row(
          workbook.getSheetAt(0),
          workbook.getSheetAt(0).getLastRowNum() + 1,
          List.of(HtmlFile.NOTE));
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static int table(XSSFSheet sheet, int top, Grid grid) {
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, grid.width() - 1));
    for (int i = 0; i < grid.rows().size(); i++) {
      sheet.createRow(top + i);
    }
    for (Placed placed : grid.placed()) {
      put(sheet, top + placed.row(), placed.column(), placed.cell().text());
    }
    return top + grid.rows().size();
  }

  private static void row(XSSFSheet sheet, int at, List<String> cells) {
    sheet.createRow(at);
    for (int i = 0; i < cells.size(); i++) {
      put(sheet, at, i, cells.get(i));
    }
  }

  private static void put(XSSFSheet sheet, int row, int column, String words) {
    var cell = sheet.getRow(row).createCell(column);
    if (words.matches("-?(0|[1-9][0-9]{0,12})(\\.[0-9]{1,2})?")) {
      cell.setCellValue(Double.parseDouble(words));
    } else {
      cell.setCellValue(words);
    }
  }
}
