package gongkai.indexer.collect.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import gongkai.file.WholeFile;
import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.list.ListWalk;
import gongkai.noun.NounJson;
import gongkai.noun.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The rows of lists as they were walked last: {@code lists/HOST/abcd….json}. */
final class ListBook {
  /** A list is walked to its end so often, whatever its beginning says. */
  static final Duration WHOLE_EVERY = Duration.ofDays(7);

  private final Path folder;

  ListBook(Path folder) {
    this.folder = folder;
  }

  /**
   * One list.
   *
   * @param walked when it was walked to its end last, ISO 8601
   * @param rows address to mark
   */
  record Entry(
      String address, String name, String family, String walked, Map<String, String> rows) {
    boolean isFresh() {
      return Instant.parse(walked).plus(WHOLE_EVERY).isAfter(Instant.now());
    }
  }

  Optional<Entry> of(URI page, String unit) {
    Path file = file(page, unit);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(NounJson.mapper().readValue(file.toFile(), Entry.class));
    } catch (JsonProcessingException e) {
      // Written by another version: the list is walked as if for the first time.
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps what was met.
   *
   * @param unit which of the lists of its page
   * @param before what was known, where the walk ended at rows that are known
   */
  void keep(ListWalk walk, String unit, Optional<Entry> before) {
    Map<String, String> rows = new java.util.LinkedHashMap<>();
    boolean early = walk.endedEarly() && before.isPresent();
    if (early) {
      rows.putAll(before.orElseThrow().rows());
    }
    rows.putAll(walk.met());
    Entry entry =
        new Entry(
            walk.start().toString(),
            walk.name(),
            walk.family(),
            early ? before.orElseThrow().walked() : Instant.now().toString(),
            rows);
    Path file = file(walk.start(), unit);
    try {
      Files.createDirectories(file.getParent());
      WholeFile.write(file, draft -> NounJson.mapper().writeValue(draft.toFile(), entry));
    } catch (IOException e) {
      throw new UncheckedIOException("what a list held cannot be kept: " + file, e);
    }
  }

  private Path file(URI page, String name) {
    byte[] key = (page + "\n" + name).getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(Sha256.digest().digest(key)).substring(0, 40);
    return folder
        .resolve(Addresses.authority(page).replaceAll("[^A-Za-z0-9.-]", "_"))
        .resolve(hash + ".json");
  }
}
