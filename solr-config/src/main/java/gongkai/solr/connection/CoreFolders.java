package gongkai.solr.connection;

import gongkai.file.Tree;
import gongkai.file.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folders of cores in the home of an embedded Solr. While an index is rebuilt there are two;
 * the file {@code switching} names the one that is to stay from the moment on at which it is
 * complete. Whatever moment the process is killed at, the next start finds one whole index: the old
 * one before that moment, the new one after it.
 */
final class CoreFolders {
  private static final String DECIDED = "switching";
  private static final String PROPERTIES = "core.properties";

  private final Path home;
  private final ConfigSet present;

  CoreFolders(Path home, ConfigSet present) {
    this.home = home;
    this.present = present;
  }

  /** Ends what a killed process began. */
  void tidy() throws IOException {
    Path decided = home.resolve(DECIDED);
    if (Files.exists(decided)) {
      Path kept = home.resolve(Files.readString(decided).strip());
      if (Files.exists(kept.resolve(PROPERTIES))) {
        rename(kept, SolrConnection.CORE);
        for (Path core : cores()) {
          if (!core.equals(kept)) {
            delete(core);
          }
        }
      }
      Files.delete(decided);
    }
    for (Path core : cores()) {
      if (property(core, "name").equals(SolrConnection.BESIDE)) {
        delete(core);
      }
    }
  }

  /**
   * Writes the present schema with its configuration at each start, since they belong to the
   * program and the index to the folder. An index of an earlier schema keeps that one until it is
   * rebuilt; it gets the fields that are new, which are empty there, so that it can be asked.
   */
  void writeConfiguration() throws IOException {
    Path sets = home.resolve("configsets");
    present.writeConf(sets.resolve(present.name()).resolve("conf"));
    for (Path core : cores()) {
      Path conf = sets.resolve(property(core, "configSet")).resolve("conf");
      if (Files.isDirectory(conf) && !isOf(property(core, "name"), present.name())) {
        Files.copy(
            sets.resolve(present.name()).resolve("conf").resolve("solrconfig.xml"),
            conf.resolve("solrconfig.xml"),
            StandardCopyOption.REPLACE_EXISTING);
        Path schema = conf.resolve("schema.xml");
        Files.writeString(schema, ConfigSet.withAllFields(Files.readString(schema)));
      }
    }
  }

  /** Lays the folder of a core with its configuration, but without its index, into another home. */
  Path layInto(Path other, String core) throws IOException {
    Path folder = folder(core);
    Path laid = Files.createDirectories(other.resolve(SolrConnection.CORE));
    String configSet = property(folder, "configSet");
    write(laid.resolve(PROPERTIES), configSet, SolrConnection.CORE);
    Path set = Path.of("configsets", configSet);
    Tree.walk(
        home.resolve(set),
        path -> true,
        file -> {
          Path copy = other.resolve(home.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        });
    return laid;
  }

  private Path folder(String core) {
    return cores().stream()
        .filter(folder -> property(folder, "name").equals(core))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no core " + core));
  }

  boolean isOf(String core, String configSet) {
    return cores().stream()
        .filter(folder -> property(folder, "name").equals(core))
        .anyMatch(folder -> property(folder, "configSet").equals(configSet));
  }

  /** A folder that is not there yet. */
  Path fresh() {
    for (int i = 1; ; i++) {
      Path folder = home.resolve(SolrConnection.CORE + "-" + i);
      if (Files.notExists(folder)) {
        return folder;
      }
    }
  }

  /** From now on this core is the one that stays. */
  void decide(String core) {
    try {
      Path kept = folder(core);
      WholeFile.write(
          home.resolve(DECIDED), draft -> Files.writeString(draft, kept.getFileName().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("deciding on the new index in " + home, e);
    }
  }

  void done() {
    try {
      Files.deleteIfExists(home.resolve(DECIDED));
    } catch (IOException e) {
      throw new UncheckedIOException("after the switch in " + home, e);
    }
  }

  private List<Path> cores() {
    try (Stream<Path> folders = Files.list(home)) {
      return folders.filter(folder -> Files.exists(folder.resolve(PROPERTIES))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + home, e);
    }
  }

  private static String property(Path core, String key) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(core.resolve(PROPERTIES))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + core.resolve(PROPERTIES), e);
    }
    return properties.getProperty(key, "");
  }

  private static void rename(Path core, String name) throws IOException {
    write(core.resolve(PROPERTIES), property(core, "configSet"), name);
  }

  private static void write(Path file, String configSet, String name) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("name", name);
    properties.setProperty("configSet", configSet);
    WholeFile.write(
        file,
        draft -> {
          try (Writer out = Files.newBufferedWriter(draft)) {
            properties.store(out, null);
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    // First what makes it a core, so that a second kill leaves no half core behind.
    Files.deleteIfExists(folder.resolve(PROPERTIES));
    Tree.delete(folder);
  }
}
