package gongkai.dataset.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zip files whose bytes depend on nothing but what is in them. */
public final class UndatedZip {
  /** The earliest time that a zip can hold. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String CORE = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("(?<tag><dcterms:created[^>]*>)[^<]*");

  private UndatedZip() {}

  static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  /** A workbook without the times at which it and its parts were made. */
  static void copy(Path workbook, OutputStream out) throws IOException {
    try (ZipFile dated = new ZipFile(workbook.toFile())) {
      ZipOutputStream zip = new ZipOutputStream(out);
      for (ZipEntry part : Collections.list(dated.entries())) {
        zip.putNextEntry(entry(part.getName()));
        try (InputStream content = dated.getInputStream(part)) {
          if (part.getName().equals(CORE)) {
            zip.write(withoutTime(content.readAllBytes()));
          } else {
            content.transferTo(zip);
          }
        }
        zip.closeEntry();
      }
      zip.finish();
    }
  }

  /** The same of a workbook in memory: asked for twice, it is the same bytes. */
  public static byte[] workbook(byte[] dated) throws IOException {
    // Read from its end as a file is: the writer tells the sizes of its parts there alone.
    Path file = Files.createTempFile("workbook", ".xlsx");
    try {
      Files.write(file, dated);
      ByteArrayOutputStream out = new ByteArrayOutputStream(dated.length);
      copy(file, out);
      return out.toByteArray();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static byte[] withoutTime(byte[] core) {
    return CREATED
        .matcher(new String(core, StandardCharsets.UTF_8))
        .replaceAll("${tag}2000-01-01T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
