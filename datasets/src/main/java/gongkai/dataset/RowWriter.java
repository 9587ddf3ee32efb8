package gongkai.dataset;

import gongkai.noun.Dataset;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes rows in one format, one by one, in memory that does not grow with their number. Every
 * format shows the columns of the Dataset in their order under their names.
 */
public sealed interface RowWriter
    permits CsvWriter, JsonWriter, NdjsonWriter, ParquetRows, XlsxWriter {

  /**
   * Writes all rows; closes neither the rows nor the stream.
   *
   * @return how many rows there were
   * @throws IOException where the stream does not take them: what it has then is half a file
   */
  long write(Dataset dataset, Rows rows, OutputStream out) throws IOException;

  /** The writer of a format; for CSV without byte order mark. */
  static RowWriter of(Format format) {
    return switch (format) {
      case CSV -> new CsvWriter(false);
      case XLSX -> new XlsxWriter();
      case JSON -> new JsonWriter();
      case NDJSON -> new NdjsonWriter();
      case PARQUET -> new ParquetRows();
    };
  }

  /** CSV with the byte order mark without which Excel in Chinese reads UTF-8 as GBK. */
  static RowWriter csvForExcel() {
    return new CsvWriter(true);
  }
}
