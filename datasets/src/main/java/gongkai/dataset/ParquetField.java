package gongkai.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.Dataset;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * A field of the file: a column of the dataset in its own type, or the text of one whose type does
 * not hold all that may stand there. Dates are DATE where they are whole days, decimals DECIMAL(38,
 * 18); {@code NAME.written} has what stands in the CSV, a month or a longer number too.
 *
 * @param written whether it is the text beside the typed field
 */
record ParquetField(Dataset.Column column, boolean written) {
  private static final int PRECISION = 38;
  private static final int SCALE = 18;
  private static final int BYTES = 16;

  /** Of a dataset, in the order of its columns. */
  static List<ParquetField> of(Dataset dataset) {
    return dataset.columns().stream().flatMap(ParquetField::of).toList();
  }

  private static Stream<ParquetField> of(Dataset.Column column) {
    ParquetField typed = new ParquetField(column, false);
    return column.holdsPeriod() || column.type().equals("number")
        ? Stream.of(typed, new ParquetField(column, true))
        : Stream.of(typed);
  }

  String name() {
    return written ? column.name() + ".written" : column.name();
  }

  private String kind() {
    return written ? "string" : column.holdsPeriod() ? "date" : column.type();
  }

  Type type() {
    return switch (kind()) {
      case "integer" -> Types.optional(PrimitiveTypeName.INT64).named(name());
      case "year" -> Types.optional(PrimitiveTypeName.INT32).named(name());
      case "boolean" -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name());
      case "date" ->
          Types.optional(PrimitiveTypeName.INT32)
              .as(LogicalTypeAnnotation.dateType())
              .named(name());
      case "datetime" ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(name());
      case "number" ->
          Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
              .length(BYTES)
              .as(LogicalTypeAnnotation.decimalType(SCALE, PRECISION))
              .named(name());
      default ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(name());
    };
  }

  /** Whether the type holds the value; where it does not, the text beside it does. */
  boolean takes(JsonNode value) {
    return switch (kind()) {
      case "number" -> decimal(Value.text(value)).isPresent();
      case "date" -> !column.holdsPeriod() || Value.day(Value.text(value)).isPresent();
      default -> true;
    };
  }

  /**
   * Adds a value that the field takes.
   *
   * @throws IllegalStateException where the row breaks what the dictionary says of the column
   */
  void add(RecordConsumer record, JsonNode value) {
    String text = Value.text(value);
    switch (kind()) {
      case "integer" -> record.addLong(whole(text));
      case "year" -> record.addInteger(Math.toIntExact(whole(text)));
      case "boolean" -> {
        if (!value.isBoolean()) {
          throw mistyped(text);
        }
        record.addBoolean(value.booleanValue());
      }
      case "date" ->
          record.addInteger(
              Math.toIntExact(Value.day(text).orElseThrow(() -> mistyped(text)).toEpochDay()));
      case "datetime" -> record.addLong(micros(text));
      case "number" ->
          record.addBinary(
              Binary.fromConstantByteArray(bytes(decimal(text).orElseThrow(() -> mistyped(text)))));
      default -> record.addBinary(Binary.fromString(text));
    }
  }

  private long whole(String text) {
    return Value.number(column, text).orElseThrow(() -> mistyped(text)).longValueExact();
  }

  private long micros(String text) {
    try {
      return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw mistyped(text);
    }
  }

  private Optional<BigDecimal> decimal(String text) {
    return Value.number(column, text)
        .filter(number -> number.stripTrailingZeros().scale() <= SCALE)
        .map(number -> number.setScale(SCALE))
        .filter(number -> number.precision() <= PRECISION);
  }

  /** Big-endian two's complement, as long as the field. */
  private static byte[] bytes(BigDecimal number) {
    byte[] shortest = number.unscaledValue().toByteArray();
    byte[] bytes = new byte[BYTES];
    Arrays.fill(bytes, (byte) (number.signum() < 0 ? 0xFF : 0));
    System.arraycopy(shortest, 0, bytes, BYTES - shortest.length, shortest.length);
    return bytes;
  }

  private IllegalStateException mistyped(String text) {
    return new IllegalStateException(
        "the column %s is said to be of type %s, and a row has %s"
            .formatted(column.name(), column.type(), text));
  }
}
