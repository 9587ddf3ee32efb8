package gongkai.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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

  /** How the file is named in a message: with its folder where it is the operator's. */
  String shown(String name) {
    return own.map(folder -> folder.resolve(name))
        .filter(Files::exists)
        .map(Path::toString)
        .orElse(name);
  }
}
