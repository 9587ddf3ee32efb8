package gongkai.indexer.collect.fetch;

import gongkai.indexer.collect.fetch.Visits.Visit;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is held of pages: what their servers said of them, and where their bytes lie. */
final class Held {
  private final Visits visits;
  private final Function<String, Path> originals;
  private final Map<URI, Visit> met = new HashMap<>();

  /**
   * @param originals where the bytes with a hash lie, or would
   */
  Held(Visits visits, Function<String, Path> originals) {
    this.visits = visits;
    this.originals = originals;
  }

  /** What its server can be asked about, whether it has changed. */
  Optional<Visit> known(URI at) {
    return visits.of(at).filter(visit -> visit.canBeAsked() && isHeld(visit));
  }

  private boolean isHeld(Visit visit) {
    return visit.hash().length() == 64 && Files.exists(originals.apply(visit.hash()));
  }

  /** An answer as a page, remembered until it is known whether it is a document. */
  Fetched.Page met(URI at, Http.Answer answer, Path copy) {
    String type = answer.header("Content-Type");
    String modified = answer.header("Last-Modified");
    String name = ContentDisposition.fileName(at, answer.header("Content-Disposition"));
    met.put(
        at,
        new Visit(
            at.toString(), answer.hash(), answer.header("ETag"), modified, type, name, Map.of()));
    return new Fetched.Page(at, copy, false, name, type, instant(modified), Map.of());
  }

  /** It is no document. */
  void forget(URI at) {
    met.remove(at);
  }

  /** The server says that it is not there any more. */
  void gone(URI at) {
    visits.forget(at);
  }

  void keep(URI asked, Fetched.Page page, Map<String, String> notes) {
    Optional<Visit> visit =
        Optional.ofNullable(met.remove(page.uri())).or(() -> visits.of(page.uri()));
    visit.ifPresent(
        last -> {
          visits.keep(page.uri(), last.with(notes));
          if (!asked.equals(page.uri())) {
            Map<String, String> leads = new HashMap<>(notes);
            leads.put(Visit.LEADS_TO, page.uri().toString());
            visits.keep(asked, last.with(leads));
          }
        });
  }

  /** As it was met last; empty where its bytes are not there. */
  Optional<Fetched.Page> page(Visit visit) {
    return isHeld(visit)
        ? Optional.of(
            page(
                URI.create(visit.notes().getOrDefault(Visit.LEADS_TO, visit.address())),
                visit,
                visit.notes()))
        : Optional.empty();
  }

  Fetched.Page page(URI at, Visit visit, Map<String, String> notes) {
    return new Fetched.Page(
        at,
        originals.apply(visit.hash()),
        true,
        visit.fileName(),
        visit.contentType(),
        instant(visit.lastModified()),
        notes);
  }

  private static Instant instant(String httpDate) {
    try {
      return httpDate.isEmpty()
          ? Instant.EPOCH
          : ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
