package gongkai.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file of labels among the resources: blank lines and those that begin with # say nothing. */
final class BenchFile {
  private BenchFile() {}

  /** A line that says something, and where it stands. */
  record Line(String file, int number, String text) {
    IllegalStateException problem(String what) {
      return new IllegalStateException("%s:%d: %s".formatted(file, number, what));
    }
  }

  static List<Line> lines(String name) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text : text(name).lines().toList()) {
      number++;
      if (!text.isBlank() && !text.startsWith("#")) {
        lines.add(new Line(name, number, text));
      }
    }
    return lines;
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String name) {
    try (InputStream in = BenchFile.class.getResourceAsStream("/gongkai/bench/" + name)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
