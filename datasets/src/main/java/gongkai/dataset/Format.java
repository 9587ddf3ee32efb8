package gongkai.dataset;

import java.util.Arrays;
import java.util.Optional;

/** A file format that rows are published in. */
public enum Format {
  CSV("csv", "text/csv; charset=utf-8"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  JSON("json", "application/json"),
  NDJSON("ndjson", "application/x-ndjson"),
  PARQUET("parquet", "application/vnd.apache.parquet");

  private final String extension;
  private final String mediaType;

  Format(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The format with that extension, in lower case. */
  public static Optional<Format> of(String extension) {
    return Arrays.stream(values()).filter(format -> format.extension.equals(extension)).findFirst();
  }

  /** The last part of a file name, without its dot. */
  public String extension() {
    return extension;
  }

  /** As in {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** The name of the file in a release: {@code data.csv}. */
  public String fileName() {
    return "data." + extension;
  }
}
