package gongkai.indexer.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The file that tells the worker processes what to do: {@code tika-config.xml} with its places
 * filled in.
 */
final class WorkerConfig {
  private static final String TEMPLATE = "/gongkai/indexer/extract/tika-config.xml";

  private WorkerConfig() {}

  static Path write(ExtractLimits limits, List<String> containers, Duration ocr) {
    Path file = emptyFile();
    Map<String, String> places =
        Map.of(
            "self", file.toString(),
            "folder", file.getParent().toString(),
            "workers", Integer.toString(limits.workers()),
            "heap", Integer.toString(limits.heapMegabytes()),
            "timeoutMillis", Long.toString(limits.timeout().toMillis()),
            "classpath", System.getProperty("java.class.path"),
            "ocrSeconds", Long.toString(ocr.toSeconds()),
            "java", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "containers", containers.stream().collect(Collectors.joining(" ")));
    try (InputStream in = WorkerConfig.class.getResourceAsStream(TEMPLATE)) {
      String config = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> place : places.entrySet()) {
        config = config.replace("${" + place.getKey() + "}", escape(place.getValue()));
      }
      return Files.writeString(file, config);
    } catch (IOException e) {
      throw new UncheckedIOException("the configuration of the workers cannot be written", e);
    }
  }

  private static Path emptyFile() {
    try {
      return Files.createFile(Files.createTempDirectory("gongkai-workers").resolve("config.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException("the configuration of the workers cannot be written", e);
    }
  }

  private static String escape(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;");
  }
}
