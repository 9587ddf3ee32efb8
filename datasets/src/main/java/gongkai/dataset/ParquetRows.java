package gongkai.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.Dataset;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * Parquet: every column optional, what is absent null. Integers, years and booleans are typed;
 * decimals are texts, as in JSON, since no fixed scale holds them all without loss; lists are
 * joined as in CSV. Compressed by the JDK, so that no native library is needed.
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
    for (Dataset.Column column : dataset.columns()) {
      switch (column.type()) {
        case "integer" -> schema.optional(PrimitiveTypeName.INT64).named(column.name());
        case "year" -> schema.optional(PrimitiveTypeName.INT32).named(column.name());
        case "boolean" -> schema.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
        default ->
            schema
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
      }
    }
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
    private RecordConsumer record;

    RowSupport(Dataset dataset) {
      this.dataset = dataset;
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
      for (int i = 0; i < dataset.columns().size(); i++) {
        Dataset.Column column = dataset.columns().get(i);
        JsonNode value = Value.at(row, column);
        if (!value.isMissingNode()) {
          record.startField(column.name(), i);
          add(column, value);
          record.endField(column.name(), i);
        }
      }
      record.endMessage();
    }

    private void add(Dataset.Column column, JsonNode value) {
      String text = Value.text(value);
      switch (column.type()) {
        case "integer" -> record.addLong(whole(column, text));
        case "year" -> record.addInteger(Math.toIntExact(whole(column, text)));
        case "boolean" -> record.addBoolean(truth(column, value));
        default -> record.addBinary(Binary.fromString(text));
      }
    }

    private static long whole(Dataset.Column column, String text) {
      return Value.number(column, text).orElseThrow(() -> mistyped(column, text)).longValueExact();
    }

    private static boolean truth(Dataset.Column column, JsonNode value) {
      if (!value.isBoolean()) {
        throw mistyped(column, Value.text(value));
      }
      return value.booleanValue();
    }

    private static IllegalStateException mistyped(Dataset.Column column, String text) {
      return new IllegalStateException(
          "the column %s is said to be of type %s, and a row has %s"
              .formatted(column.name(), column.type(), text));
    }
  }
}
