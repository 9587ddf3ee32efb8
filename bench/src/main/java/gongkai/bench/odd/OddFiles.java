package gongkai.bench.odd;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All odd files of one seed, and the judgement on what became of them. */
final class OddFiles {
  private static final Set<String> HEAVY =
      Set.of(
          "cells.html",
          "attribute.html",
          "line.txt",
          "rows.xlsx",
          "swollen.pdf",
          "bomb.docx",
          "bomb.zip",
          "bomb.txt.gz",
          "wide.zip",
          "overlapping.zip");

  private final List<OddFile> files = new ArrayList<>();

  /**
   * @param documents a folder of documents to be damaged
   * @param mutants so many of them
   * @param secret an address of a file that no document may make us read
   * @param trap an address that no document may make us ask
   */
  OddFiles(Path documents, int mutants, long seed, String secret, String trap) throws IOException {
    files.addAll(OddPages.all(secret, trap));
    files.addAll(OddArchives.all());
    files.addAll(OddOffice.all(secret, trap));
    files.addAll(OddDrawings.all());
    files.addAll(OddPictures.all());
    files.addAll(OddStrangers.all(seed));
    try (Stream<Path> found = Files.list(documents)) {
      new Mutants(found.sorted().toList(), seed).take(mutants).forEach(files::add);
    }
  }

  /** Without those that take seconds each, for a test. */
  void keepLight() {
    files.removeIf(file -> HEAVY.contains(file.name()));
  }

  int size() {
    return files.size();
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (OddFile file : files) {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(folder.resolve(file.name())))) {
        file.writing().to(out);
      }
    }
  }

  /**
   * What is not as it should be, a line each.
   *
   * @param outcomes by source as a report shows it: {@code READ} or the name of a reason
   */
  List<String> judge(Path folder, Map<String, String> outcomes) {
    Map<String, Set<String>> byFile = new LinkedHashMap<>();
    outcomes.forEach(
        (source, outcome) -> {
          String file = source.replaceFirst("!.*", "");
          byFile.computeIfAbsent(file, key -> new TreeSet<>()).add(outcome);
        });
    List<String> wrong = new ArrayList<>();
    for (OddFile file : files) {
      Set<String> met = byFile.getOrDefault(folder.resolve(file.name()).toString(), Set.of());
      if (met.isEmpty()) {
        wrong.add(file.name() + ": not accounted for");
      } else if (!file.outcomes().containsAll(met)) {
        wrong.add(file.name() + ": " + met + " for " + new TreeSet<>(file.outcomes()));
      }
    }
    return wrong;
  }
}
