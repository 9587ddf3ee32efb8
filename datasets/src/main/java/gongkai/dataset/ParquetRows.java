package gongkai.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.Dataset;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/**
 * Parquet: every column optional and typed, what is absent null; lists are joined as in CSV. What
 * no fixed type holds without loss has a column of texts beside it ({@link ParquetField}).
 * Compressed by the JDK, so that no native library is needed.
 */
record ParquetRows() implements RowWriter {
  /** Bytes of rows that are held before they are written. */
  private static final long ROW_GROUP = 16L << 20;

  @Override
  public long write(Dataset dataset, Rows rows, OutputStream out) throws IOException {
    long count = 0;
    // Closing writes the footer, so a failure must not close it: half a file must not look whole.
    @SuppressWarnings("resource")
    ParquetWriter<JsonNode> writer = new Builder(new ParquetOutput(out), dataset).build();
    while (rows.hasNext()) {
      writer.write(rows.next());
      count++;
    }
    writer.close();
    return count;
  }

  private static MessageType schema(Dataset dataset) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    ParquetField.of(dataset).forEach(field -> schema.addField(field.type()));
    return schema.named(dataset.name().replace('-', '_'));
  }

  private static final class Builder extends ParquetWriter.Builder<JsonNode, Builder> {
    private final Dataset dataset;

    Builder(OutputFile file, Dataset dataset) {
      super(file);
      this.dataset = dataset;
      withConf(new PlainParquetConfiguration());
      withCodecFactory(new GzipCodecs());
      withCompressionCodec(CompressionCodecName.GZIP);
      withRowGroupSize(ROW_GROUP);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract still, though the one below is what is called
    protected WriteSupport<JsonNode> getWriteSupport(Configuration configuration) {
      return new RowSupport(dataset);
    }

    @Override
    protected WriteSupport<JsonNode> getWriteSupport(ParquetConfiguration configuration) {
      return new RowSupport(dataset);
    }
  }

  private static final class RowSupport extends WriteSupport<JsonNode> {
    private final Dataset dataset;
    private final List<ParquetField> fields;
    private RecordConsumer record;

    RowSupport(Dataset dataset) {
      this.dataset = dataset;
      this.fields = ParquetField.of(dataset);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract still, though the one below is what is called
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema(dataset), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(schema(dataset), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      record = consumer;
    }

    @Override
    public void write(JsonNode row) {
      record.startMessage();
      for (int i = 0; i < fields.size(); i++) {
        ParquetField field = fields.get(i);
        JsonNode value = Value.at(row, field.column());
        if (!value.isMissingNode() && field.takes(value)) {
          record.startField(field.name(), i);
          field.add(record, value);
          record.endField(field.name(), i);
        }
      }
      record.endMessage();
    }
  }
}
