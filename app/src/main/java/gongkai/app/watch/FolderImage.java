package gongkai.app.watch;

import gongkai.file.WholeFile;
import gongkai.indexer.collect.Collector;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a folder by size and time, as they were when they were last taken in: what differs
 * is worth reading, the rest is not touched.
 *
 * @param files by their absolute paths
 */
record FolderImage(Map<String, Stamp> files) {

  /**
   * What tells that a file has changed without reading it.
   *
   * @param size in bytes
   * @param modified in milliseconds since 1970
   */
  record Stamp(long size, long modified) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
  }

  /**
   * The folder now.
   *
   * @throws IOException where a part of it cannot be listed: nothing is known of it then
   */
  static FolderImage of(Path folder) throws IOException {
    Map<String, Stamp> files = new TreeMap<>();
    Files.walkFileTree(
        folder,
        Set.of(),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String place = folder.relativize(file).toString().replace('\\', '/');
            if (Files.isRegularFile(file) && !Collector.passesOver(place)) {
              files.put(file.toString(), Stamp.of(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new FolderImage(files);
  }

  /** As it was kept; empty where nothing usable is. */
  static Optional<FolderImage> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(NounJson.mapper().readValue(file.toFile(), FolderImage.class))
          : Optional.empty();
    } catch (IOException e) {
      // Broken or of another version: the folder is gone through as if for the first time.
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    WholeFile.write(file, draft -> NounJson.mapper().writeValue(draft.toFile(), this));
  }

  /** What is here and was not, or was otherwise. */
  List<String> changedSince(FolderImage before) {
    return files.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.files.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What was here and is not. */
  List<String> vanishedSince(FolderImage before) {
    List<String> vanished = new ArrayList<>(before.files.keySet());
    vanished.removeAll(files.keySet());
    return vanished;
  }
}
