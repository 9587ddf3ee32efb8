package gongkai.solr.connection;

import com.hankcs.hanlp.HanLP;
import gongkai.noun.Sha256;
import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** The configuration that Solr needs to hold our core. */
public final class ConfigSet {
  private static final String SHIPPED = "/gongkai/configset/conf/";
  private static final String SCHEMA = "schema.xml";
  private static final String CONFIG = "solrconfig.xml";

  private static final List<String> FILES = List.of(SCHEMA, CONFIG);

  /** One class of each jar that the plug-in is made of; all else Solr has itself. */
  private static final List<Class<?>> PLUG_IN =
      List.of(ConfigSet.class, Vocabulary.class, HanLP.class, CSVFormat.class);

  private final VocabularyFolder vocabulary;
  private final String name;

  /** With the operator's files among {@link IndexVocabulary#FILES}, if there are any. */
  public ConfigSet(VocabularyFolder vocabulary) {
    this.vocabulary = vocabulary;
    this.name = SolrConnection.CORE + "-" + schemaHash() + own();
  }

  /**
   * Another schema, or other words of the operator's, are another set: an index goes on under that
   * it was built by.
   */
  String name() {
    return name;
  }

  /**
   * Writes {@code conf/} and {@code lib/}, so that the folder, laid into the home of a Solr, is the
   * core {@code gongkai}. For a cluster, {@code conf} goes to ZooKeeper and the jars into {@code
   * lib} of each node's home.
   */
  public void writeTo(Path folder) {
    writeConf(folder.resolve("conf"));
    try {
      Path lib = Files.createDirectories(folder.resolve("lib"));
      for (Class<?> type : PLUG_IN) {
        writeJar(type, lib);
      }
      Files.writeString(folder.resolve("core.properties"), "name=" + SolrConnection.CORE + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("writing the configset to " + folder, e);
    }
  }

  private static String schemaHash() {
    return Sha256.hex(schema(), 4);
  }

  /** With the fields of the registry. */
  private static String schema() {
    return new String(shipped(SCHEMA), StandardCharsets.UTF_8)
        .replace("<!-- fields -->", Fields.declared());
  }

  /** With its own name, by which a program of another version knows it. */
  private String solrConfig() {
    return new String(shipped(CONFIG), StandardCharsets.UTF_8).replace("<!-- set -->", name);
  }

  /** An earlier schema, with the fields that it lacks. */
  static String withAllFields(String schema) {
    String missing =
        Fields.all().stream()
            .filter(field -> !schema.contains("<field name=\"" + field.name() + "\""))
            .map(Field::declared)
            .collect(Collectors.joining("\n  "));
    return schema.replace("</schema>", missing.isEmpty() ? "</schema>" : missing + "\n</schema>");
  }

  private static byte[] shipped(String file) {
    try (InputStream in = ConfigSet.class.getResourceAsStream(SHIPPED + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  private String own() {
    StringBuilder files = new StringBuilder();
    for (String file : IndexVocabulary.FILES) {
      if (vocabulary.hasOwn(file)) {
        files.append(file).append('\n').append(vocabulary.read(file)).append('\n');
      }
    }
    return files.isEmpty() ? "" : "-" + Sha256.hex(files.toString(), 4);
  }

  void writeConf(Path conf) {
    try {
      Files.createDirectories(conf);
      for (String file : FILES) {
        Files.writeString(conf.resolve(file), file.equals(SCHEMA) ? schema() : solrConfig());
      }
      Path own = conf.resolve(IndexVocabulary.FOLDER);
      for (String file : IndexVocabulary.FILES) {
        if (vocabulary.hasOwn(file)) {
          Files.createDirectories(own);
          Files.writeString(own.resolve(file), vocabulary.read(file));
        } else {
          Files.deleteIfExists(own.resolve(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing the configset to " + conf, e);
    }
  }

  private static void writeJar(Class<?> type, Path lib) throws IOException {
    Path from;
    try {
      from = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("no place on disk for " + type, e);
    }
    if (Files.isDirectory(from)) {
      // Run from a build's folder of classes rather than from its jar.
      String name = "gongkai-" + type.getSimpleName().toLowerCase(java.util.Locale.ROOT) + ".jar";
      pack(from, lib.resolve(name));
    } else {
      Files.copy(
          from, lib.resolve(from.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
      }
    }
  }
}
