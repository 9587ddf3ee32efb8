package gongkai.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import gongkai.noun.Dataset;
import java.io.IOException;
import java.io.OutputStream;

/** One object a line. */
record NdjsonWriter() implements RowWriter {
  @Override
  public long write(Dataset dataset, Rows rows, OutputStream out) throws IOException {
    long count = 0;
    JsonGenerator json = RowJson.generator(out, "\n");
    while (rows.hasNext()) {
      RowJson.write(json, dataset, rows.next());
      count++;
    }
    if (count > 0) {
      json.writeRaw('\n');
    }
    json.flush();
    return count;
  }
}
