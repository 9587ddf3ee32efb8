package gongkai.indexer.collect;

import gongkai.indexer.collect.Level.Step;
import gongkai.indexer.collect.member.Apart;
import gongkai.indexer.collect.member.Carrier;
import gongkai.indexer.stage.Failure.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what lies at a place: a folder or an archive to go into, or a document. */
final class Opener {
  private final CollectLimits limits;
  private final Path incoming;
  private final Apart apart;

  /**
   * @param incoming an own folder for temporary copies of members
   * @param apart looks into files that may harm a process
   */
  Opener(CollectLimits limits, Path incoming, Apart apart) {
    this.apart = apart;
    this.limits = limits;
    this.incoming = incoming;
  }

  CollectLimits limits() {
    return limits;
  }

  Path incoming() {
    return incoming;
  }

  /** What lies at a path of the file system. */
  Step open(Path path) {
    URI uri = path.toUri();
    try {
      if (Files.isDirectory(path)) {
        return new Step.Enter(uri, Paths.in(children(path), this));
      }
      if (!Files.isRegularFile(path)) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
            ? failure(uri, Reason.MISSING, "not a file")
            : failure(uri, Reason.GONE, "no such file");
      }
      return open(source(path), 0, Optional.empty());
    } catch (IOException e) {
      return failure(uri, Reason.MISSING, e.toString());
    }
  }

  static Source source(Path path) throws IOException {
    Instant modified = Files.getLastModifiedTime(path).toInstant();
    return new Source(path.toUri(), path, path.getFileName().toString(), modified, Map.of());
  }

  /**
   * A document, or an archive to go into.
   *
   * @param depth archives around it
   * @param budget of the outermost archive, when there is one
   */
  Step open(Source source, int depth, Optional<Budget> budget) {
    try {
      long size = Files.size(source.file());
      Optional<Archive.Opening> opening = opening(source);
      if (opening.isEmpty()
          || (size > limits.maxFileBytes() && opening.orElseThrow().isDocument())) {
        return size > limits.maxFileBytes()
            ? failure(source.uri(), Reason.TOO_LARGE, size + " bytes")
            : new Step.Give(Found.document(source));
      }
      Budget own = budget.orElseGet(() -> new Budget(limits, size));
      return new Step.Enter(
          source.uri(), new Archive(source, opening.orElseThrow(), depth, own, this));
    } catch (IOException e) {
      return failure(source.uri(), Reason.MISSING, e.toString());
    }
  }

  /** How what it holds is had; empty for a document that carries no others. */
  private Optional<Archive.Opening> opening(Source source) throws IOException {
    Optional<Packing> packing = Packing.of(source);
    if (packing.isPresent()) {
      Packing how = packing.orElseThrow();
      return Optional.of(new Archive.Opening(() -> how.open(source), how == Packing.ZIP, false));
    }
    return Carrier.of(source.file(), source.fileName(), apart)
        .map(
            carrier ->
                new Archive.Opening(
                    () -> carrier.open(source.file(), apart), true, carrier.isDocument()));
  }

  /** Whether this is an archive that more archives lie around than are gone through. */
  boolean isTooDeep(Source source, int depth) throws IOException {
    return depth >= limits.maxDepth() && opening(source).isPresent();
  }

  static Step failure(URI uri, Reason reason, String detail) {
    return new Step.Give(Found.failure(uri, reason, detail));
  }

  /** In the order of their names, so that two runs go the same way. Linked folders are left out. */
  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(child -> !Leftovers.contains(child.getFileName().toString()))
          .filter(child -> !(Files.isSymbolicLink(child) && Files.isDirectory(child)))
          .sorted(Comparator.comparing(child -> child.getFileName().toString()))
          .toList();
    }
  }
}
