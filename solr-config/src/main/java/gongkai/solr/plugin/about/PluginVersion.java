package gongkai.solr.plugin.about;

import gongkai.noun.Sha256;
import gongkai.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which plug-in this is: a hash of its classes and its words, wherever they lie. */
public final class PluginVersion {
  private static final String OURS = "gongkai/";

  private static volatile String known = "";

  private PluginVersion() {}

  /** Of the plug-in that this class belongs to. */
  public static String own() {
    if (known.isEmpty()) {
      SortedMap<String, Long> files = new TreeMap<>();
      try {
        for (Class<?> part : List.of(PluginVersion.class, Vocabulary.class)) {
          Path place = Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
          if (Files.isDirectory(place)) {
            ofFolder(place, files);
          } else {
            ofJar(place, files);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("reading the plug-in", e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException("the plug-in lies in no file", e);
      }
      known = Sha256.hex(files.toString(), 4);
    }
    return known;
  }

  private static void ofFolder(Path folder, SortedMap<String, Long> files) throws IOException {
    try (Stream<Path> tree = Files.walk(folder.resolve(OURS))) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        files.put(folder.relativize(file).toString().replace('\\', '/'), sum.getValue());
      }
    }
  }

  private static void ofJar(Path jar, SortedMap<String, Long> files) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> entry.getName().startsWith(OURS) && !entry.isDirectory())
          .forEach((ZipEntry entry) -> files.put(entry.getName(), entry.getCrc()));
    }
  }
}
