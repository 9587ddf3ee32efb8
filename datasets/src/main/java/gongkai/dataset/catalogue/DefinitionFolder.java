package gongkai.dataset.catalogue;

import gongkai.vocabulary.table.VocabularyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where definition files are read from, by names such as {@code findings.json}. */
@FunctionalInterface
interface DefinitionFolder {
  String SHIPPED = "/gongkai/datasets/";

  /** The whole text of a file; one that is not there is a {@link VocabularyException}. */
  String read(String name);

  static DefinitionFolder shipped() {
    return name -> {
      try (InputStream in = DefinitionFolder.class.getResourceAsStream(SHIPPED + name)) {
        if (in == null) {
          throw missing(name);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("reading the dataset definition " + name, e);
      }
    };
  }

  static DefinitionFolder of(Path folder) {
    return name -> {
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        throw missing(name);
      }
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException("reading the dataset definition " + file, e);
      }
    };
  }

  private static VocabularyException missing(String name) {
    return new VocabularyException(
        name, 0, "there is no such dataset definition; write it, or take it out of catalogue.json");
  }
}
