package gongkai.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import gongkai.noun.Dataset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-F]{4})_");

  @Test
  void jsonKeepsDecimalsAsTextAndAbsenceAsNull() throws IOException {
    JsonNode rows =
        MAPPER.readTree(Samples.written(Samples.statistics(), Samples.observations(), Format.JSON));
    assertEquals(3, rows.size());
    assertEquals("330000", rows.get(0).get("value").textValue());
    assertEquals("全区", rows.get(0).get("dimensions.scope").textValue());
    assertEquals("[\"f1\",\"f2\"]", rows.get(0).get("findings").toString());
    assertEquals("0", rows.get(1).get("value").textValue());
    assertTrue(rows.get(2).get("value").isNull());
    assertTrue(rows.get(1).get("dimensions.scope").isNull());
    assertEquals(2016, rows.get(0).get("year").intValue());
  }

  @Test
  void ndjsonHasTheRowsOfJson() throws IOException {
    byte[] json = Samples.written(Samples.statistics(), Samples.observations(), Format.JSON);
    byte[] lines = Samples.written(Samples.statistics(), Samples.observations(), Format.NDJSON);
    List<JsonNode> rows = new ArrayList<>();
    for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isEmpty()) {
        rows.add(MAPPER.readTree(line));
      }
    }
    JsonNode array = MAPPER.readTree(json);
    assertEquals(Samples.observations().size(), rows.size());
    List<JsonNode> whole = new ArrayList<>();
    array.forEach(whole::add);
    assertEquals(whole, rows);
  }

  @Test
  void noRowsGiveAFileOfEachFormat() throws IOException {
    Dataset dataset = Samples.statistics();
    assertEquals(0, MAPPER.readTree(Samples.written(dataset, List.of(), Format.JSON)).size());
    assertEquals(0, Samples.written(dataset, List.of(), Format.NDJSON).length);
    assertEquals(
        1,
        new String(Samples.written(dataset, List.of(), Format.CSV), StandardCharsets.UTF_8)
            .lines()
            .count());
    assertEquals(1, sheet(Samples.written(dataset, List.of(), Format.XLSX), 0).size());
  }

  @Test
  void aWorkbookHasDataDictionaryAndNotes() {
    byte[] xlsx = Samples.written(Samples.statistics(), Samples.observations(), Format.XLSX);
    List<Row> data = sheet(xlsx, 0);
    int value = column(Samples.statistics(), "value");
    assertEquals("value\n数值\nValue", data.get(0).getCellText(value));
    assertEquals("330000", data.get(1).getCellAsNumber(value).orElseThrow().toPlainString());
    assertEquals("0", data.get(2).getCellAsNumber(value).orElseThrow().toPlainString());
    assertTrue(data.get(3).getOptionalCell(value).isEmpty());
    List<Row> dictionary = sheet(xlsx, 1);
    assertEquals(Samples.statistics().columns().size() + 1, dictionary.size());
    assertTrue(sheet(xlsx, 2).stream().anyMatch(row -> row.getCellText(1).contains("共 3 行，全部列出")));
  }

  @Test
  void aNumberOfMoreDigitsThanExcelKeepsStaysAText() {
    byte[] xlsx =
        Samples.written(
            Samples.table("id", "n"),
            List.of(Samples.row("id", "x", "n", "1234567890123456.7")),
            Format.XLSX);
    assertEquals("1234567890123456.7", sheet(xlsx, 0).get(1).getCellText(1));
  }

  @Test
  void aTextTooLongForACellIsCutAndTheNotesSaySo() {
    byte[] xlsx =
        Samples.written(
            Samples.table("id", "text"),
            List.of(Samples.row("id", "x", "text", "长".repeat(40_000))),
            Format.XLSX);
    assertEquals(XlsxWriter.MAX_TEXT, sheet(xlsx, 0).get(1).getCellText(1).length());
    assertTrue(sheet(xlsx, 2).stream().anyMatch(row -> row.getCellText(1).startsWith("1 个单元格")));
  }

  @Property(tries = 60)
  void anyTextComesBackFromAWorkbook(@ForAll List<String> texts) {
    List<ObjectNode> rows = texts.stream().map(t -> Samples.row("id", "x", "text", t)).toList();
    List<Row> read = sheet(Samples.written(Samples.table("id", "text"), rows, Format.XLSX), 0);
    assertEquals(texts.size() + 1, read.size());
    for (int i = 0; i < texts.size(); i++) {
      String cell = read.get(i + 1).getOptionalCell(1).map(Cell::getText).orElse("");
      assertEquals(Value.wellFormed(texts.get(i)), unescaped(cell));
    }
  }

  @Property(tries = 200)
  void anyTextComesBackFromJson(@ForAll List<String> texts) throws IOException {
    List<ObjectNode> rows = texts.stream().map(t -> Samples.row("text", t)).toList();
    JsonNode read = MAPPER.readTree(Samples.written(Samples.table("text"), rows, Format.JSON));
    assertEquals(texts.size(), read.size());
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(Value.wellFormed(texts.get(i)), read.get(i).path("text").asText(""));
    }
  }

  @Test
  void anIndependentReaderFindsTheRowsInParquet() throws IOException {
    byte[] parquet = Samples.written(Samples.statistics(), Samples.observations(), Format.PARQUET);
    try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(parquet)));
        RowReader rows = file.rowReader()) {
      for (ObjectNode expected : Samples.observations()) {
        assertTrue(rows.hasNext());
        rows.next();
        assertEquals(expected.get("text").textValue(), rows.getString("text"));
        assertEquals(expected.get("year").intValue(), rows.getInt("year"));
        assertEquals(expected.get("start").longValue(), rows.getLong("start"));
        assertEquals(expected.get("approximate").booleanValue(), rows.getBoolean("approximate"));
        assertEquals(expected.get("value").isNull(), rows.isNull("value"));
        assertEquals(expected.get("value").asText("null"), value(rows));
        assertEquals("f1；f2", rows.getString("findings"));
        assertTrue(rows.isNull("dimensions.partOf"));
      }
      assertFalse(rows.hasNext());
    }
  }

  private static String value(RowReader rows) {
    String written = rows.isNull("value.written") ? "null" : rows.getString("value.written");
    if (!written.equals("null")) {
      assertEquals(0, rows.getDecimal("value").compareTo(new java.math.BigDecimal(written)));
    }
    return written;
  }

  private static int column(Dataset dataset, String name) {
    return dataset.columns().stream().map(Dataset.Column::name).toList().indexOf(name);
  }

  private static List<Row> sheet(byte[] xlsx, int index) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      Sheet sheet = workbook.getSheet(index).orElseThrow();
      try (Stream<Row> rows = sheet.openStream()) {
        return rows.toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Office reads it; the reader of the test leaves escapes as they stand. */
  private static String unescaped(String text) {
    Matcher escape = ESCAPE.matcher(text);
    return escape.replaceAll(
        m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}
