package gongkai.api.operate;

import gongkai.api.work.Kind;
import gongkai.api.work.Rooms;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.Selection;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Tag;
import io.helidon.service.registry.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the operator's monitoring reads, beside answers: what is held, and what is under way. */
public final class Meters {
  /** The reasons of docs/operations.md. */
  private static final List<String> REASONS =
      List.of(
          "MISSING",
          "GONE",
          "UNREACHABLE",
          "REFUSED",
          "FORBIDDEN_BY_ROBOTS",
          "OUT_OF_SCOPE",
          "CUT",
          "EMPTY",
          "TOO_LARGE",
          "TOO_DEEP",
          "TOO_MUCH_OUTPUT",
          "ENCRYPTED",
          "DAMAGED",
          "UNSUPPORTED",
          "NO_TEXT",
          "TIMED_OUT",
          "OUT_OF_MEMORY",
          "CRASHED",
          "NOT_PUBLIC");

  private Meters() {}

  /**
   * Registers them.
   *
   * @param data the folder of the installation
   */
  public static void register(
      Holdings holdings, Optional<IndexHealth> health, Rooms rooms, Path data) {
    Selection all = Selection.ALL;
    gauge(
        "gongkai.documents",
        "Documents by state",
        "state",
        "public",
        holdings,
        held -> held.count(Noun.DISCLOSURE, all));
    gauge(
        "gongkai.documents",
        "Documents by state",
        "state",
        "withdrawn",
        holdings,
        held -> held.count(Noun.DISCLOSURE, all.onlyWithdrawn()));
    for (String reason : REASONS) {
      gauge(
          "gongkai.quarantine",
          "Sources in quarantine by reason",
          "reason",
          reason,
          holdings,
          held -> held.count(Noun.SOURCE, LedgerEntry.QUARANTINED.and(Fields.REASON, reason)));
    }
    health.ifPresent(
        index ->
            gauge(
                "gongkai.index.up",
                "1 where the index answers",
                "",
                "",
                index,
                one -> one.trouble().isEmpty() ? 1 : 0));
    for (Kind kind : Arrays.asList(Kind.values())) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      gauge(
          "gongkai.work.places", "Places to work at", "kind", name, rooms, one -> one.places(kind));
      gauge(
          "gongkai.work.taken",
          "Places that are taken",
          "kind",
          name,
          rooms,
          one -> one.taken(kind));
      gauge(
          "gongkai.work.waiting",
          "Requests that wait",
          "kind",
          name,
          rooms,
          one -> one.waiting(kind));
    }
    gauge(
        "gongkai.index.bytes",
        "Size of the index",
        "",
        "",
        data,
        folder -> size(folder.resolve("solr")));
    gauge(
        "gongkai.disk.free.bytes",
        "Free on the disk of the data folder",
        "",
        "",
        data,
        folder -> folder.toFile().getUsableSpace());
    Runtime jvm = Runtime.getRuntime();
    gauge(
        "gongkai.memory.used.bytes",
        "Of the heap",
        "",
        "",
        jvm,
        one -> one.totalMemory() - one.freeMemory());
    gauge("gongkai.memory.max.bytes", "Of the heap", "", "", jvm, Runtime::maxMemory);
  }

  private static <T> void gauge(
      String name, String description, String tag, String value, T of, ToDoubleFunction<T> read) {
    Gauge.Builder<Double> gauge =
        Gauge.builder(name, () -> quietly(of, read)).description(description);
    if (!tag.isEmpty()) {
      gauge.tags(List.of(Tag.create(tag, value)));
    }
    MeterRegistry registry = Services.get(MeterRegistry.class);
    registry.getOrCreate(gauge);
  }

  /** An index that is away takes no other figure with it. */
  private static <T> double quietly(T of, ToDoubleFunction<T> read) {
    try {
      return read.applyAsDouble(of);
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }

  private static double size(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("the size of " + folder, e);
    }
  }
}
