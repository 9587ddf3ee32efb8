package gongkai.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * DOC has no writer in Java that starts from nothing: LibreOffice converts, on the author's side.
 */
final class OldWord {
  private OldWord() {}

  static byte[] convert(byte[] docx) throws IOException {
    Path folder = Files.createTempDirectory("sample-doc");
    Path from = Files.write(folder.resolve("text.docx"), docx);
    try {
      Process process =
          new ProcessBuilder(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  "doc:MS Word 97",
                  "--outdir",
                  folder.toString(),
                  from.toString())
              .inheritIO()
              .start();
      if (process.waitFor() != 0) {
        throw new IOException("soffice ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while soffice ran", e);
    }
    return Files.readAllBytes(folder.resolve("text.doc"));
  }
}
