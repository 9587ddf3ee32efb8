package gongkai.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvWriterTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/gongkai/dataset/annual-report-statistics.csv");

  @Test
  void theRowsOfADatasetAreAsReviewed() throws IOException {
    byte[] csv = Samples.written(Samples.statistics(), Samples.observations(), Format.CSV);
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.write(GOLDEN, csv);
    }
    assertEquals(Files.readString(GOLDEN), new String(csv, StandardCharsets.UTF_8));
  }

  @Test
  void excelGetsAByteOrderMarkAndTheSameRows() {
    byte[] csv = Samples.written(Samples.statistics(), Samples.observations(), Format.CSV);
    byte[] excel =
        Samples.written(Samples.statistics(), Samples.observations(), RowWriter.csvForExcel());
    assertEquals("\uFEFF", new String(excel, 0, 3, StandardCharsets.UTF_8));
    assertArrayEquals(csv, Arrays.copyOfRange(excel, 3, excel.length));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          =1+1                     | '=1+1
          =HYPERLINK("http://a")   | '=HYPERLINK("http://a")
          +cmd                     | '+cmd
          -2+3                     | '-2+3
          -12                      | '-12
          @SUM(A1)                 | '@SUM(A1)
          ＝1+1                    | '＝1+1
          '=1                      | ''=1
          -                        | -
          a=1                      | a=1
          〔2021〕30号             | 〔2021〕30号
          """)
  void aTextThatWouldRunIsDisarmed(String text, String cell) {
    assertEquals(cell, cell("text", text));
  }

  @Test
  void tabsAndLineEndsBeforeAFormulaAreDisarmed() {
    assertEquals("'\t=1", cell("text", "\t=1"));
    assertEquals("'\r=1", cell("text", "\r=1"));
    assertEquals("'\n=1", cell("text", "\n=1"));
  }

  @Test
  void aNegativeNumberInAColumnOfNumbersStaysOne() {
    assertEquals("-12.50", cell("n", "-12.50"));
    assertEquals("'-12+1", cell("n", "-12+1"));
  }

  @Property(tries = 300)
  void anyTextComesBack(@ForAll List<String> texts) {
    List<ObjectNode> rows = texts.stream().map(t -> Samples.row("id", "x", "text", t)).toList();
    List<CSVRecord> read = read(Samples.written(Samples.table("id", "text"), rows, Format.CSV));
    assertEquals(texts.size() + 1, read.size());
    for (int i = 0; i < texts.size(); i++) {
      String cell = read.get(i + 1).get(1);
      String text = cell.startsWith("'") ? cell.substring(1) : cell;
      assertEquals(Value.wellFormed(texts.get(i)), text);
      assertTrue(cell.length() < 2 || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0, cell);
    }
  }

  private static String cell(String column, String text) {
    return read(Samples.written(
            Samples.table("id", column), List.of(Samples.row("id", "x", column, text)), Format.CSV))
        .get(1)
        .get(1);
  }

  private static List<CSVRecord> read(byte[] csv) {
    try {
      return CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(false)
          .get()
          .parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))
          .getRecords();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
