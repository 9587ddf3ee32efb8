package gongkai.indexer;

import com.fasterxml.jackson.core.type.TypeReference;
import gongkai.file.WholeFile;
import gongkai.noun.Disclosure;
import gongkai.noun.NounJson;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of each original beyond its bytes, in a file of its own: its addresses, names and
 * times, what was read from it, whether it was withdrawn. An index that is lost can be made anew
 * from the folder of originals alone.
 */
final class KnownOriginals {
  private static final String END = ".json";
  private static final Selection ALL = Selection.ALL.withWithdrawn();
  private static final int AT_ONCE = 200;

  /** The clocks of two machines that share an index. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private final Path folder;
  private final Path until;

  /**
   * Keeps it in a folder of originals, so that whoever copies those has it too.
   *
   * @param state where it is kept up to when all is written down
   */
  KnownOriginals(Path originals, Path state) {
    this.folder = originals.resolve(".known");
    this.until = state.resolve("known-until");
  }

  /** What is written down of one. */
  record Known(Disclosure disclosure, List<LedgerEntry> sources) {}

  /** Writes down what changed in the index since the last time. */
  synchronized void keep(Holdings holdings) {
    Instant now = Instant.now();
    List<String> changed = holdings.ids(since().map(ALL::changedSince).orElse(ALL));
    for (int from = 0; from < changed.size(); from += AT_ONCE) {
      keep(holdings, changed.subList(from, Math.min(changed.size(), from + AT_ONCE)));
    }
    try {
      write(until, now.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + until, e);
    }
  }

  private Optional<Instant> since() {
    try {
      return Files.exists(until)
          ? Optional.of(Instant.parse(Files.readString(until).strip()).minus(OVERLAP))
          : Optional.empty();
    } catch (IOException | DateTimeException e) {
      // All is written down once more.
      return Optional.empty();
    }
  }

  private void keep(Holdings holdings, List<String> ids) {
    Map<String, List<LedgerEntry>> sources;
    try (Stream<LedgerEntry> ledger = holdings.ledger(Selection.of(Fields.DOCUMENT, ids))) {
      sources = ledger.collect(Collectors.groupingBy(LedgerEntry::document));
    }
    for (Disclosure disclosure : holdings.disclosures(ids)) {
      Path file = beside(disclosure.original().hash());
      try {
        Files.createDirectories(file.getParent());
        byte[] known =
            NounJson.mapper()
                .writeValueAsBytes(
                    new Known(disclosure, sources.getOrDefault(disclosure.id(), List.of())));
        write(file, known);
      } catch (IOException e) {
        throw new UncheckedIOException("writing down what is known in " + file, e);
      }
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    WholeFile.write(file, draft -> Files.write(draft, bytes));
  }

  private Path beside(String hash) {
    return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash + END);
  }

  /**
   * Puts what is written down into an index that has lost it: documents without their texts, which
   * are read anew, and where they came from.
   *
   * @return how many documents
   */
  long recall(Holdings holdings) {
    List<Holding> held = new ArrayList<>();
    long count = 0;
    for (Path file : files()) {
      Known known;
      try {
        known = NounJson.mapper().readValue(file.toFile(), new TypeReference<Known>() {});
      } catch (IOException e) {
        throw new UncheckedIOException(
            "what is known of an original cannot be read: %s; put it back from a backup or remove it"
                .formatted(file),
            e);
      }
      held.add(new Holding(known.disclosure(), "", List.of(), List.of(), List.of()));
      holdings.record(known.sources());
      count++;
      if (held.size() == AT_ONCE) {
        holdings.put(held);
        held.clear();
      }
    }
    holdings.put(held);
    holdings.commit();
    return count;
  }

  /** Whether anything is written down, so that an empty index has lost it. */
  boolean any() {
    return !files(1).isEmpty();
  }

  private List<Path> files() {
    return files(Long.MAX_VALUE);
  }

  private List<Path> files(long most) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(path -> path.getFileName().toString().endsWith(END)).limit(most).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + folder, e);
    }
  }
}
