package gongkai.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/**
 * Where vocabulary files are read from: the shipped ones, and before them a folder of the
 * operator's, in which a file of the same name takes the shipped one's place.
 */
public final class VocabularyFolder {
  private static final String SHIPPED = "/gongkai/vocabulary/";

  private final Optional<Path> own;

  private VocabularyFolder(Optional<Path> own) {
    this.own = own;
  }

  public static VocabularyFolder shipped() {
    return new VocabularyFolder(Optional.empty());
  }

  /** The operator's files first, the shipped ones for what they lack. */
  public static VocabularyFolder of(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new VocabularyException(folder.toString(), 0, "not a folder; give one that exists");
    }
    return new VocabularyFolder(Optional.of(folder));
  }

  /** Whether there is such a file, the operator's or a shipped one. */
  public boolean has(String name) {
    return own.map(folder -> folder.resolve(name)).filter(Files::exists).isPresent()
        || VocabularyFolder.class.getResource(SHIPPED + name) != null;
  }

  /** The whole text of a file, such as {@code units.csv}. */
  public String read(String name) {
    Optional<Path> replaced = own.map(folder -> folder.resolve(name)).filter(Files::exists);
    try {
      if (replaced.isPresent()) {
        return Files.readString(replaced.orElseThrow());
      }
      try (InputStream in = VocabularyFolder.class.getResourceAsStream(SHIPPED + name)) {
        if (in == null) {
          throw new VocabularyException(name, 0, "there is no such vocabulary file");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading the vocabulary file " + name, e);
    }
  }

  /**
   * The files of a folder, the shipped ones and the operator's together, such as {@code
   * families/jpage.json}, in the order of their names.
   */
  public List<String> names(String folder, String ending) {
    Set<String> names = new TreeSet<>();
    try {
      URL shipped = VocabularyFolder.class.getResource(SHIPPED + folder);
      if (shipped != null && shipped.getProtocol().equals("jar")) {
        String inside = SHIPPED.substring(1) + folder + "/";
        JarURLConnection jar = (JarURLConnection) shipped.openConnection();
        jar.getJarFile().stream()
            .map(JarEntry::getName)
            .filter(name -> name.startsWith(inside) && name.endsWith(ending))
            .forEach(name -> names.add(name.substring(SHIPPED.length() - 1)));
      } else if (shipped != null) {
        add(Path.of(shipped.toURI()), folder, ending, names);
      }
      Optional<Path> replaced = own.map(files -> files.resolve(folder));
      if (replaced.filter(Files::isDirectory).isPresent()) {
        add(replaced.orElseThrow(), folder, ending, names);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading the vocabulary folder " + folder, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a resource has an address", e);
    }
    return List.copyOf(names);
  }

  private static void add(Path files, String folder, String ending, Set<String> names)
      throws IOException {
    try (Stream<Path> all = Files.list(files)) {
      all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .forEach(name -> names.add(folder + "/" + name));
    }
  }

  /** How the file is named in a message: with its folder where it is the operator's. */
  String shown(String name) {
    return own.map(folder -> folder.resolve(name))
        .filter(Files::exists)
        .map(Path::toString)
        .orElse(name);
  }
}
