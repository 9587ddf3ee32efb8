package gongkai.indexer.extract.format.sheet;

import gongkai.indexer.extract.format.sheet.Workbook.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;

/** XLS, which is small enough to be held in memory. */
final class OldSheets {
  private static final int COLUMNS = 256;

  private OldSheets() {}

  static List<Sheet> read(Path file) throws IOException {
    Display display = new Display();
    List<Sheet> sheets = new ArrayList<>();
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(files)) {
      for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
        SheetGrid grid = new SheetGrid();
        for (Row row : sheet) {
          for (Cell cell : row) {
            String shown =
                shown(cell, display, workbook.getInternalWorkbook().isUsing1904DateWindowing());
            grid.cell(cell.getRowIndex(), cell.getColumnIndex(), Display.line(shown));
          }
        }
        sheet.getMergedRegions().forEach(grid::merge);
        for (Row row : sheet) {
          if (row.getZeroHeight()) {
            grid.hideRow(row.getRowNum());
          }
        }
        for (int column = 0; column < COLUMNS; column++) {
          if (sheet.isColumnHidden(column)) {
            grid.hideColumns(column, column);
          }
        }
        int index = workbook.getSheetIndex(sheet);
        boolean hidden = workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
        sheets.add(new Sheet(sheet.getSheetName(), grid, hidden));
      }
    }
    return Sheet.withWords(sheets);
  }

  private static String shown(Cell cell, Display display, boolean since1904) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    CellStyle style = cell.getCellStyle();
    int index = style == null ? 0 : style.getDataFormat();
    String format = style == null ? "" : String.valueOf(style.getDataFormatString());
    return switch (type) {
      case NUMERIC -> display.number(cell.getNumericCellValue(), index, format, since1904);
      case STRING -> display.text(cell.getRichStringCellValue().getString(), index, format);
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }
}
