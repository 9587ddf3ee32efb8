package gongkai.indexer.extract.format.sheet;

import gongkai.indexer.extract.structure.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Numbers as Chinese Excel shows them, except that it loses no digit of a long one. */
final class Display extends DataFormatter {
  /** A spreadsheet keeps so many digits. */
  private static final MathContext KEPT = new MathContext(15);

  Display() {
    super(Locale.CHINA);
    setUseCachedValuesForFormulaCells(true);
  }

  @Override
  public String formatRawCellContents(double value, int index, String format, boolean date1904) {
    String chinese = chineseDate(index);
    if (!chinese.isEmpty()) {
      return super.formatRawCellContents(value, -1, chinese, date1904);
    }
    if (format == null || format.isEmpty() || format.equalsIgnoreCase("General")) {
      return general(value);
    }
    return super.formatRawCellContents(value, index, format, date1904);
  }

  /** The words of a cell of a workbook in memory. */
  String words(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    boolean general = "General".equalsIgnoreCase(cell.getCellStyle().getDataFormatString());
    return line(
        type == CellType.NUMERIC && general
            ? general(cell.getNumericCellValue())
            : formatCellValue(cell));
  }

  private static String general(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(KEPT).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  /** Built-in formats of Chinese Excel, of which the file names only the number. */
  private static String chineseDate(int index) {
    return switch (index) {
      case 27, 36, 50, 52, 57 -> "yyyy\"年\"m\"月\"";
      case 28, 29, 51, 53, 54, 58 -> "m\"月\"d\"日\"";
      case 31 -> "yyyy\"年\"m\"月\"d\"日\"";
      default -> "";
    };
  }

  /** The words of a cell in one line. */
  static String line(String shown) {
    StringBuilder words = new StringBuilder();
    shown.lines().forEach(line -> Words.join(words, Words.clean(line)));
    return words.toString();
  }
}
