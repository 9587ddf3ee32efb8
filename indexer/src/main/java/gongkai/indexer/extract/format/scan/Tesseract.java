package gongkai.indexer.extract.format.scan;

import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.xml.sax.SAXException;

/** Runs the tesseract program on one picture at a time. */
public final class Tesseract {
  /** Simplified Chinese, whose model reads Latin letters and digits too. */
  private static final String LANGUAGE = "chi_sim";

  /** For one page. */
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private Tesseract() {}

  /** Whether the program and its Chinese model are on this machine. */
  public static boolean isInstalled() {
    try {
      return run("tesseract", "--list-langs").contains(LANGUAGE);
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes what is read as paragraphs. */
  public static void read(BufferedImage picture, StructureWriter out)
      throws IOException, SAXException {
    Path file = Files.createTempFile("gongkai-ocr", ".png");
    try {
      ImageIO.write(picture, "png", file.toFile());
      read(file, out);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  public static void read(Path picture, StructureWriter out) throws IOException, SAXException {
    StringBuilder paragraph = new StringBuilder();
    for (String line :
        (Iterable<String>)
            run("tesseract", picture.toString(), "stdout", "-l", LANGUAGE).lines()::iterator) {
      if (line.isBlank()) {
        out.paragraph(paragraph.toString());
        paragraph.setLength(0);
      }
      // It parts Chinese characters as if they were words.
      for (String word : Words.clean(line).split(" ", -1)) {
        Words.join(paragraph, word);
      }
    }
    out.paragraph(paragraph.toString());
  }

  private static String run(String... command) throws IOException {
    Path answer = Files.createTempFile("gongkai-ocr", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      builder.redirectOutput(answer.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      try {
        if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
          throw new IOException("tesseract took longer than " + TIMEOUT);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while tesseract read a picture", e);
      } finally {
        process.destroyForcibly();
      }
      if (process.exitValue() != 0) {
        throw new IOException("tesseract ended with " + process.exitValue());
      }
      return Files.readString(answer, StandardCharsets.UTF_8);
    } finally {
      Files.deleteIfExists(answer);
    }
  }
}
