package gongkai.indexer.collect.web;

import gongkai.indexer.stage.Failure.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for one address as a guest does: allowed, in turn, and only for what has changed. */
final class Fetcher {
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "filename(\\*)?\\s*=\\s*(?:UTF-8'[^']*')?\"?([^\";]+)", Pattern.CASE_INSENSITIVE);

  private final Http http;
  private final Politeness politeness;
  private final Robots robots;
  private final Pace pace;
  private final Visits visits;
  private final Function<String, Path> originals;
  private final Path scratch;

  /**
   * @param originals where the bytes with a hash lie, or would
   * @param scratch a folder for temporary copies
   */
  Fetcher(
      Http http,
      Politeness politeness,
      Pace pace,
      Visits visits,
      Function<String, Path> originals,
      Path scratch) {
    this.http = http;
    this.politeness = politeness;
    this.pace = pace;
    this.visits = visits;
    this.originals = originals;
    this.scratch = scratch;
    this.robots = new Robots(http, politeness, pace, scratch.resolve("robots.txt"));
  }

  Robots robots() {
    return robots;
  }

  /**
   * What lies at an address, behind its redirects.
   *
   * @param linkedFrom for a file that belongs to a page, that page; or empty
   * @param inScope where a redirect may lead
   */
  Fetched fetch(URI address, String linkedFrom, Predicate<URI> inScope) {
    Set<URI> passed = new HashSet<>();
    URI at = address;
    while (true) {
      if (!passed.add(at) || passed.size() > politeness.maxRedirects() + 1) {
        return nothing(address, Reason.UNREACHABLE, "redirects in a circle, or too many: " + at);
      }
      Robots.Rules rules = robots.of(at);
      if (!rules.trouble().isEmpty()) {
        return nothing(address, Reason.UNREACHABLE, rules.trouble());
      }
      if (!rules.allow(at)) {
        return nothing(address, Reason.FORBIDDEN_BY_ROBOTS, "robots.txt of " + at.getHost());
      }
      Asked asked = ask(at, linkedFrom, rules.pause());
      if (asked instanceof Asked.Led led) {
        URI next = led.to();
        if (!inScope.test(next)) {
          return nothing(address, Reason.OUT_OF_SCOPE, "redirected to " + next);
        }
        at = next;
      } else if (asked instanceof Asked.Got got) {
        return got.fetched() instanceof Fetched.Nothing missing
            ? nothing(address, missing.reason(), missing.detail())
            : got.fetched();
      }
    }
  }

  private Asked ask(URI at, String linkedFrom, Duration pause) {
    for (int attempt = 0; ; attempt++) {
      if (!pace.await(Addresses.authority(at))) {
        return got(nothing(at, Reason.UNREACHABLE, "halted"));
      }
      Path copy = copy();
      Optional<Visits.Visit> known =
          visits.of(at).filter(visit -> visit.canBeAsked() && isHeld(visit));
      try {
        Http.Answer answer = http.get(at, known, copy, politeness.maxBytes());
        pace.rest(Addresses.authority(at), pause);
        Optional<Duration> later = later(answer);
        if (later.isPresent() && attempt == 0) {
          pace.rest(Addresses.authority(at), later.orElseThrow());
          Files.delete(copy);
          continue;
        }
        return judge(at, linkedFrom, known, answer, copy);
      } catch (Http.TooLargeException e) {
        pace.rest(Addresses.authority(at), pause);
        delete(copy);
        return got(nothing(at, Reason.TOO_LARGE, e.getMessage()));
      } catch (IOException e) {
        pace.rest(Addresses.authority(at), pause);
        delete(copy);
        return got(nothing(at, Reason.UNREACHABLE, e.getMessage()));
      }
    }
  }

  private Asked judge(
      URI at, String linkedFrom, Optional<Visits.Visit> known, Http.Answer answer, Path copy)
      throws IOException {
    int status = answer.status();
    if (status == 200) {
      return got(page(at, linkedFrom, answer, copy));
    }
    Files.delete(copy);
    if (status == 304 && known.isPresent()) {
      Visits.Visit visit = known.orElseThrow();
      return got(
          new Fetched.Page(
              at,
              originals.apply(visit.hash()),
              true,
              visit.fileName(),
              visit.contentType(),
              instant(visit.lastModified())));
    }
    if (status >= 300 && status < 400) {
      Optional<URI> next = Addresses.resolve(at, answer.header("Location"));
      return next.isPresent()
          ? new Asked.Led(next.orElseThrow())
          : got(nothing(at, Reason.UNREACHABLE, status + " without a place to go to"));
    }
    if (status == 404 || status == 410) {
      visits.forget(at);
      return got(nothing(at, Reason.GONE, "answers " + status));
    }
    boolean refused = status == 401 || status == 403 || status == 451;
    return got(nothing(at, refused ? Reason.REFUSED : Reason.UNREACHABLE, "answers " + status));
  }

  private Fetched page(URI at, String linkedFrom, Http.Answer answer, Path copy) {
    String type = answer.header("Content-Type");
    String modified = answer.header("Last-Modified");
    String name = fileName(at, answer.header("Content-Disposition"));
    visits.keep(
        at,
        new Visits.Visit(
            at.toString(), answer.hash(), answer.header("ETag"), modified, type, name, linkedFrom));
    return new Fetched.Page(at, copy, false, name, type, instant(modified));
  }

  /** What a busy server asks for, where it is short enough to wait for. */
  private Optional<Duration> later(Http.Answer answer) {
    if (answer.status() != 429 && answer.status() != 503) {
      return Optional.empty();
    }
    String wish = answer.header("Retry-After");
    return Optional.of(wish)
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .filter(pause -> pause.compareTo(politeness.longestPause()) <= 0);
  }

  private boolean isHeld(Visits.Visit visit) {
    return visit.hash().length() == 64 && Files.exists(originals.apply(visit.hash()));
  }

  private Path copy() {
    try {
      return Files.createTempFile(scratch, "page", "");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary copy in " + scratch, e);
    }
  }

  private static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(URI at, String disposition) {
    Matcher matcher = FILE_NAME.matcher(disposition);
    String name = "";
    while (matcher.find()) {
      // Headers come as Latin-1, in which servers send UTF-8; filename* is percent-encoded.
      String raw = matcher.group(2).strip();
      name =
          matcher.group(1) == null && name.isEmpty()
              ? new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
              : matcher.group(1) == null ? name : decoded(raw);
    }
    String last = name.replaceAll("[/\\\\\\p{Cntrl}]", "_");
    return last.isBlank() ? Addresses.fileName(at) : last;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
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

  private static Fetched nothing(URI uri, Reason reason, String detail) {
    return new Fetched.Nothing(uri, reason, String.valueOf(detail));
  }

  private static Asked got(Fetched fetched) {
    return new Asked.Got(fetched);
  }

  /** What one request leads to. */
  private sealed interface Asked {
    record Got(Fetched fetched) implements Asked {}

    record Led(URI to) implements Asked {}
  }
}
