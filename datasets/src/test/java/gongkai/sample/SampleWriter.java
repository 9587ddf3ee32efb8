package gongkai.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code documents/} and the derived tables of {@code expected/} anew from {@code texts/};
 * files that say the same already are left alone, since a byte of a ZIP's clock is no news.
 */
public final class SampleWriter {
  private final Path folder;
  private final List<SampleText> texts;

  SampleWriter(Path folder) throws IOException {
    this.folder = folder;
    this.texts = SampleText.readAll(folder.resolve("texts"));
  }

  /** One argument: the folder {@code datasets/sample}. */
  public static void main(String[] arguments) throws IOException {
    SampleWriter writer = new SampleWriter(Path.of(arguments.length > 0 ? arguments[0] : "sample"));
    boolean all = arguments.length > 1 && arguments[1].equals("all");
    int written = writer.write(all);
    System.out.println(written + " of " + writer.texts.size() + " files written");
  }

  List<SampleText> texts() {
    return texts;
  }

  Path document(SampleText text) {
    return folder.resolve("documents").resolve(text.file());
  }

  private int write(boolean all) throws IOException {
    int written = 0;
    for (SampleText text : texts) {
      if (all || !isUpToDate(text)) {
        Files.write(document(text), finished(text));
        written++;
      }
    }
    for (Map.Entry<String, String> table : tables().entrySet()) {
      Files.writeString(folder.resolve("expected").resolve(table.getKey()), table.getValue());
    }
    return written;
  }

  /** Whether the finished file is there and says what the text says. */
  boolean isUpToDate(SampleText text) throws IOException {
    Path file = document(text);
    if (!Files.exists(file)) {
      return false;
    }
    byte[] found = Files.readAllBytes(file);
    // An old Word file is made once from the new one by another program, see the README.
    String fresh = text.extension().equals("doc") ? "docx" : text.extension();
    return Words.of(found, text.extension(), text).equals(Words.of(bytes(text), fresh, text));
  }

  private byte[] finished(SampleText text) throws IOException {
    byte[] bytes = bytes(text);
    return text.extension().equals("doc") ? OldWord.convert(bytes) : bytes;
  }

  private byte[] bytes(SampleText text) throws IOException {
    return switch (text.extension()) {
      case "html" -> HtmlFile.write(text);
      case "txt" -> TextFile.write(text);
      case "docx", "doc" -> DocxFile.write(text);
      case "xlsx" -> XlsxFile.write(text);
      case "pdf" -> PdfFile.write(text, folder.resolve("font/sample-sans.ttf"));
      default ->
          throw new IllegalArgumentException(text.source() + ": no writer for " + text.file());
    };
  }

  /** The derived tables by file name. */
  Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("manifest.csv", Expected.manifest(texts));
    tables.put("statistics.csv", Expected.statistics(texts));
    tables.put("cells.csv", Expected.cells(texts));
    tables.put("relations.csv", Expected.relations(texts));
    tables.put("findings.csv", Expected.findings(texts));
    return tables;
  }

  String onDisk(String table) throws IOException {
    return Files.readString(folder.resolve("expected").resolve(table), StandardCharsets.UTF_8);
  }
}
