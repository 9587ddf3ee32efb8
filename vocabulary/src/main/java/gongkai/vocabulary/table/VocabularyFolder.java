package gongkai.vocabulary.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/**
 * Where vocabulary files are read from: the shipped ones, and before them the operator's, of which
 * each takes the place of the shipped one of its name.
 */
public final class VocabularyFolder {
  private static final String SHIPPED = "/gongkai/vocabulary/";

  private final Source own;
  private final Optional<Path> folder;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  private VocabularyFolder(Source own, Optional<Path> folder) {
    this.own = own;
    this.folder = folder;
  }

  /** Files of an operator that need not lie in a folder. */
  public interface Source {
    /** Empty where there is no such file; whoever opens it closes it. */
    Optional<InputStream> open(String name) throws IOException;

    /** How the file is named in a message. */
    String shown(String name);
  }

  public static VocabularyFolder shipped() {
    return of(
        new Source() {
          @Override
          public Optional<InputStream> open(String name) {
            return Optional.empty();
          }

          @Override
          public String shown(String name) {
            return name;
          }
        });
  }

  /** The operator's files first, the shipped ones for what they lack. */
  public static VocabularyFolder of(Source own) {
    return new VocabularyFolder(own, Optional.empty());
  }

  /** The same of a folder. */
  public static VocabularyFolder of(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new VocabularyException(folder.toString(), 0, "not a folder; give one that exists");
    }
    return new VocabularyFolder(
        new Source() {
          @Override
          public Optional<InputStream> open(String name) throws IOException {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
          }

          @Override
          public String shown(String name) {
            return folder.resolve(name).toString();
          }
        },
        Optional.of(folder));
  }

  /** Whether there is such a file, the operator's or a shipped one. */
  public boolean has(String name) {
    asked.add(name);
    return hasOwn(name) || VocabularyFolder.class.getResource(SHIPPED + name) != null;
  }

  /** Whether the operator has a file of that name. */
  public boolean hasOwn(String name) {
    try (InputStream in = own.open(name).orElse(null)) {
      return in != null;
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * The whole text of a file, such as {@code units.csv}.
   *
   * @throws VocabularyException for one that cannot be read or is not UTF-8
   */
  public String read(String name) {
    asked.add(name);
    try (InputStream replaced = own.open(name).orElse(null)) {
      if (replaced != null) {
        return decoded(own.shown(name), replaced.readAllBytes());
      }
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    try (InputStream in = VocabularyFolder.class.getResourceAsStream(SHIPPED + name)) {
      if (in == null) {
        throw new VocabularyException(name, 0, "there is no such vocabulary file");
      }
      return decoded(name, in.readAllBytes());
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
      Optional<Path> replaced = this.folder.map(files -> files.resolve(folder));
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
  public String shown(String name) {
    return hasOwn(name) ? own.shown(name) : name;
  }

  /**
   * After all have been read: a file of the operator's that none asked for has a wrong name, and
   * what it says would be passed over in silence. Hidden files are nobody's.
   */
  public void refuseUnknown() {
    if (folder.isEmpty()) {
      return;
    }
    Path root = folder.orElseThrow();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .map(root::relativize)
          .filter(
              file ->
                  Stream.of(file.toString().split("[/\\\\]")).noneMatch(VocabularyFolder::hidden))
          .map(file -> file.toString().replace('\\', '/'))
          .filter(name -> !asked.contains(name))
          .sorted()
          .findFirst()
          .ifPresent(
              name -> {
                throw new VocabularyException(
                    own.shown(name),
                    1,
                    "no vocabulary file is called so; move it away or give it one of the names "
                        + String.join(", ", names()));
              });
    } catch (IOException e) {
      throw new VocabularyException(root.toString(), "cannot be listed: " + e.getMessage(), e);
    }
  }

  private static boolean hidden(String name) {
    return name.startsWith(".");
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>(asked);
    names.removeIf(name -> VocabularyFolder.class.getResource(SHIPPED + name) == null);
    return names;
  }

  private VocabularyException unreadable(String name, IOException e) {
    return new VocabularyException(own.shown(name), "cannot be read: " + e.getMessage(), e);
  }

  /** Spreadsheets put a mark before UTF-8, which is no part of the first column's name. */
  private static String decoded(String file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      long line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new VocabularyException(file, line, "not UTF-8; save the file in that encoding");
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
