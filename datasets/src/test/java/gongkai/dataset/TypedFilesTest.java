package gongkai.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Dataset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs of others make of our files without being told anything. */
class TypedFilesTest {
  private static final Dataset TABLE =
      new Dataset(
          "typed",
          new Dataset.Words("表", "Table", "", "", "", "", ""),
          "CC0-1.0",
          new Dataset.Origin(Dataset.From.DISCLOSURES, "", Map.of()),
          List.of("id"),
          List.of(
              Dataset.Column.of("id", "编号", "Id", "string"),
              Dataset.Column.of("value", "数值", "Value", "number"),
              Dataset.Column.of("days", "天数", "Days", "integer"),
              Dataset.Column.of("published", "发布日期", "Published", "string")
                  .holding(Dataset.Column.PERIOD, ""),
              Dataset.Column.of("due", "期限", "Due", "date"),
              Dataset.Column.of("indexed", "收录", "Indexed", "datetime"),
              Dataset.Column.of("late", "逾期", "Late", "boolean")));

  /** Six places after the point, below zero, a number that no DECIMAL(38, 18) holds, none. */
  private static final List<ObjectNode> ROWS =
      List.of(
          row("a", "0.1", "2021-09-30"),
          row("b", "0.2", "2021-10-01"),
          row("c", "-96171.654321", "2021-10"),
          row("d", "123456789012345678901234567890.5", "1899-12-31"),
          row("e", "", "2020"));

  private static ObjectNode row(String id, String value, String published) {
    ObjectNode row = Samples.row("id", id, "value", value, "published", published);
    row.put("due", "2022-01-31").put("indexed", "2026-11-28T18:49:46.5Z");
    return row.put("days", id.length()).put("late", true);
  }

  private static List<List<String>> ask(Path parquet, String question) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet answer =
            duck.createStatement().executeQuery(question.replace("FILE", "'" + parquet + "'"))) {
      while (answer.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          cells.add(answer.getString(i));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  @Test
  void duckDbAddsUpDecimalsAndKnowsDates(@TempDir Path folder) throws Exception {
    Path parquet = folder.resolve("typed.parquet");
    Files.write(parquet, Samples.written(TABLE, ROWS, Format.PARQUET));
    assertEquals(
        List.of(
            List.of("id", "VARCHAR"),
            List.of("value", "DECIMAL(38,18)"),
            List.of("value.written", "VARCHAR"),
            List.of("days", "BIGINT"),
            List.of("published", "DATE"),
            List.of("published.written", "VARCHAR"),
            List.of("due", "DATE"),
            List.of("indexed", "TIMESTAMP WITH TIME ZONE"),
            List.of("late", "BOOLEAN")),
        ask(parquet, "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM FILE)"));
    assertEquals(
        List.of(List.of("-96171.354321000000000000", "3", "5")),
        ask(parquet, "SELECT sum(value), count(value), sum(days) FROM FILE"));
    assertEquals(
        List.of(List.of("2021", "2")),
        ask(
            parquet,
            "SELECT year(published), count(*) FROM FILE WHERE published >= DATE '2000-01-01' GROUP BY 1"));
    assertEquals(
        List.of(List.of("123456789012345678901234567890.5", "1899-12-31")),
        ask(parquet, "SELECT \"value.written\", published FROM FILE WHERE id = 'd'"));
    assertEquals(
        List.of(List.of("2021-10"), List.of("2020")),
        ask(parquet, "SELECT \"published.written\" FROM FILE WHERE published IS NULL ORDER BY id"));
  }

  @Test
  void aSpreadsheetHasDatesAsDatesAndAHeadInThreeLines() throws IOException {
    byte[] xlsx = Samples.written(TABLE, ROWS, Format.XLSX);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      XSSFRow head = workbook.getSheetAt(0).getRow(0);
      assertEquals("published\n发布日期\nPublished", head.getCell(3).getStringCellValue());
      XSSFRow first = workbook.getSheetAt(0).getRow(1);
      assertEquals(0.1, first.getCell(1).getNumericCellValue());
      for (int column : new int[] {3, 4, 5}) {
        assertTrue(DateUtil.isCellDateFormatted(first.getCell(column)), "column " + column);
      }
      assertEquals(
          LocalDate.of(2021, 9, 30), first.getCell(3).getLocalDateTimeCellValue().toLocalDate());
      assertEquals("2026-11-28T18:49:46", first.getCell(5).getLocalDateTimeCellValue().toString());
      // A month, and a day that spreadsheets count wrongly, stay as they are written.
      assertEquals("2021-10", workbook.getSheetAt(0).getRow(3).getCell(3).getStringCellValue());
      assertEquals("1899-12-31", workbook.getSheetAt(0).getRow(4).getCell(3).getStringCellValue());
      assertEquals(CellType.STRING, workbook.getSheetAt(0).getRow(4).getCell(1).getCellType());
    }
  }
}
