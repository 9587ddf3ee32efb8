package gongkai.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.Dataset;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * RFC 4180 in UTF-8: a header of column names, CRLF at the end of each line, an empty cell for what
 * is absent, texts that would run as formulas disarmed ({@link FormulaGuard}).
 *
 * @param byteOrderMark whether the file starts with one
 */
record CsvWriter(boolean byteOrderMark) implements RowWriter {
  @Override
  public long write(Dataset dataset, Rows rows, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (byteOrderMark) {
      writer.write('\uFEFF');
    }
    @SuppressWarnings("resource") // closing it would close the stream, which is the caller's
    CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    csv.printRecord(dataset.columns().stream().map(Dataset.Column::name));
    long count = 0;
    while (rows.hasNext()) {
      JsonNode row = rows.next();
      for (Dataset.Column column : dataset.columns()) {
        csv.print(cell(row, column));
      }
      csv.println();
      count++;
    }
    csv.flush();
    return count;
  }

  private static String cell(JsonNode row, Dataset.Column column) {
    String text = Value.text(Value.at(row, column));
    // A negative number is no formula, but only a number in a column of numbers is one.
    return Value.number(column, text).isPresent() ? text : FormulaGuard.safe(text);
  }
}
