package gongkai.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Data folders as versions left them, {@code folders/NAME.zip}. */
final class Folders {
  private Folders() {}

  /** One of them, below a folder. */
  static Path unpacked(String name, Path into) throws IOException {
    Path data = into.resolve(name);
    try (InputStream in = Folders.class.getResourceAsStream("folders/" + name + ".zip");
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = data.resolve(entry.getName());
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (!entry.isDirectory()) {
          Files.copy(zip, file);
        }
      }
    }
    return data;
  }
}
