package gongkai.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import gongkai.noun.Dataset;
import java.io.IOException;
import java.io.OutputStream;

/** One array of objects, an object a line, so that an editor and a diff can show it. */
record JsonWriter() implements RowWriter {
  @Override
  public long write(Dataset dataset, Rows rows, OutputStream out) throws IOException {
    long count = 0;
    JsonGenerator json = RowJson.generator(out, ",\n");
    json.writeRaw("[\n");
    while (rows.hasNext()) {
      RowJson.write(json, dataset, rows.next());
      count++;
    }
    json.writeRaw(count == 0 ? "]\n" : "\n]\n");
    // Not in a finally: a failure must leave the array open, so that half a file cannot parse.
    json.flush();
    return count;
  }
}
