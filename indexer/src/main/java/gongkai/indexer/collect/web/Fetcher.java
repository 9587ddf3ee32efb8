package gongkai.indexer.collect.web;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.list.JsReader;
import gongkai.indexer.collect.list.ListRequest;
import gongkai.indexer.stage.Failure.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for one address as a guest does: allowed, in turn, and only for what has changed. */
final class Fetcher {
  private static final Pattern SETS_COOKIE =
      Pattern.compile("document\\.cookie\\s*=\\s*(?=[\"'`\\w])");

  /** What of a page nobody sees. */
  private static final Pattern SILENT =
      Pattern.compile(
          "(?is)<(script|style|noscript|title)\\b.*?</\\1\\s*>|<script\\b.*|<[^>]*>|&nbsp;");

  /** A page that only sets a cookie is no longer than this. */
  private static final long COOKIE_WALL = 4096;

  private static final int MOST_COOKIES = 3;

  /** So many bytes ask to wait, and say nothing. */
  private static final int MERE_WAIT = 90;

  /** After so many answers of a host in turn that did not come it is left alone for the run. */
  private static final int MOST_TROUBLES = 10;

  private final Http http;
  private final Politeness politeness;
  private final Robots robots;
  private final Pace pace;
  private final Visits visits;
  private final Function<String, Path> originals;
  private final Path scratch;
  private final Map<URI, Visits.Visit> met = new HashMap<>();
  private String troubledHost = "";
  private int troubles;

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
   * @param inScope where a redirect may lead
   */
  Fetched fetch(URI address, Predicate<URI> inScope) {
    Set<URI> passed = new HashSet<>();
    URI at = address;
    int cookies = 0;
    while (true) {
      if ((!passed.add(at) && cookies == 0) || passed.size() > politeness.maxRedirects() + 1) {
        return nothing(address, Reason.UNREACHABLE, "redirects in a circle, or too many: " + at);
      }
      Robots.Rules rules = robots.of(at);
      if (!rules.trouble().isEmpty()) {
        return nothing(address, Reason.UNREACHABLE, rules.trouble());
      }
      if (!rules.allow(at)) {
        return nothing(address, Reason.FORBIDDEN_BY_ROBOTS, "robots.txt of " + at.getHost());
      }
      if (troubles >= MOST_TROUBLES && troubledHost.equals(Addresses.authority(at))) {
        return nothing(
            address,
            Reason.UNREACHABLE,
            "left alone: " + troubles + " answers in turn did not come");
      }
      Asked asked = ask(at, rules.pause());
      if (asked instanceof Asked.Led led) {
        URI next = led.to();
        if (!inScope.test(next)) {
          return nothing(address, Reason.OUT_OF_SCOPE, "redirected to " + next);
        }
        at = next;
      } else if (asked instanceof Asked.Wall wall) {
        if (++cookies > MOST_COOKIES || !http.setCookie(at, wall.cookie())) {
          return nothing(
              address, Reason.REFUSED, "a page that only sets a cookie, again and again");
        }
      } else if (asked instanceof Asked.Got got) {
        return got.fetched() instanceof Fetched.Nothing missing
            ? nothing(address, missing.reason(), missing.detail())
            : got.fetched();
      }
    }
  }

  private Asked ask(URI at, Duration pause) {
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
        troubles = 0;
        return judge(at, known, answer, copy);
      } catch (Http.TooLargeException e) {
        pace.rest(Addresses.authority(at), pause);
        delete(copy);
        return got(nothing(at, Reason.TOO_LARGE, e.getMessage()));
      } catch (IOException e) {
        pace.rest(Addresses.authority(at), pause);
        delete(copy);
        troubles = troubledHost.equals(Addresses.authority(at)) ? troubles + 1 : 1;
        troubledHost = Addresses.authority(at);
        return got(nothing(at, Reason.UNREACHABLE, e.getMessage()));
      }
    }
  }

  private Asked judge(URI at, Optional<Visits.Visit> known, Http.Answer answer, Path copy)
      throws IOException {
    int status = answer.status();
    if (status == 200) {
      Optional<String> cookie = cookieOf(copy);
      if (cookie.isPresent()) {
        Files.delete(copy);
        return cookie.orElseThrow().isEmpty()
            ? got(nothing(at, Reason.REFUSED, "a challenge that a script computes"))
            : new Asked.Wall(cookie.orElseThrow());
      }
      return got(page(at, answer, copy));
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
              instant(visit.lastModified()),
              Map.of()));
    }
    if (status >= 300 && status < 400) {
      Optional<URI> next = Addresses.resolve(at, location(answer));
      return next.isPresent()
          ? new Asked.Led(next.orElseThrow())
          : got(nothing(at, Reason.UNREACHABLE, status + " without a place to go to"));
    }
    if (status == 404 || status == 410) {
      visits.forget(at);
      return got(nothing(at, Reason.GONE, "answers " + status));
    }
    boolean refused = status == 401 || status == 403 || status == 412 || status == 451;
    return got(nothing(at, refused ? Reason.REFUSED : Reason.UNREACHABLE, "answers " + status));
  }

  /** Bytes that are no ASCII go back as they came, in whatever charset the server thinks. */
  private static String location(Http.Answer answer) {
    StringBuilder out = new StringBuilder();
    for (char c : answer.header("Location").toCharArray()) {
      out.append(c >= 0x80 && c <= 0xFF ? "%%%02X".formatted((int) c) : String.valueOf(c));
    }
    return out.toString();
  }

  /**
   * The cookie that a short page sets before it loads itself again, as it stands there; empty words
   * where it would have to be computed.
   */
  private static Optional<String> cookieOf(Path copy) throws IOException {
    long size = Files.size(copy);
    if (size > COOKIE_WALL || size < 20) {
      return Optional.empty();
    }
    String text = Files.readString(copy, StandardCharsets.ISO_8859_1);
    Matcher sets = SETS_COOKIE.matcher(text);
    boolean reloads =
        text.contains("location") || text.toLowerCase(Locale.ROOT).contains("refresh");
    boolean speaks = SILENT.matcher(text).replaceAll("").strip().length() > MERE_WAIT;
    return reloads && !speaks && sets.find()
        ? Optional.of(
            JsReader.literal(text, sets.end()).filter(it -> it.indexOf('=') > 0).orElse(""))
        : Optional.empty();
  }

  private Fetched page(URI at, Http.Answer answer, Path copy) {
    String type = answer.header("Content-Type");
    String modified = answer.header("Last-Modified");
    String name = ContentDisposition.fileName(at, answer.header("Content-Disposition"));
    met.put(
        at,
        new Visits.Visit(
            at.toString(), answer.hash(), answer.header("ETag"), modified, type, name, Map.of()));
    return new Fetched.Page(at, copy, false, name, type, instant(modified), Map.of());
  }

  /**
   * Keeps what was said of a page, once it is known to be a document.
   *
   * @param asked the address that led to it
   * @param notes see {@link Visits.Visit}
   */
  void keep(URI asked, Fetched.Page page, Map<String, String> notes) {
    Optional<Visits.Visit> visit =
        Optional.ofNullable(met.remove(page.uri())).or(() -> visits.of(page.uri()));
    visit.ifPresent(
        met -> {
          visits.keep(page.uri(), met.with(notes));
          if (!asked.equals(page.uri())) {
            Map<String, String> leads = new HashMap<>(notes);
            leads.put(Visits.Visit.LEADS_TO, page.uri().toString());
            visits.keep(asked, met.with(leads));
          }
        });
  }

  /** A page as it is held, without asking; empty where its bytes are not there. */
  Optional<Fetched.Page> held(Visits.Visit visit) {
    return isHeld(visit)
        ? Optional.of(
            new Fetched.Page(
                URI.create(visit.notes().getOrDefault(Visits.Visit.LEADS_TO, visit.address())),
                originals.apply(visit.hash()),
                true,
                visit.fileName(),
                visit.contentType(),
                instant(visit.lastModified()),
                visit.notes()))
        : Optional.empty();
  }

  /** Waits until a host may be asked by somebody else, who then does so. */
  void turn(URI address) {
    pace.await(Addresses.authority(address));
    pace.rest(Addresses.authority(address), robots.of(address).pause());
  }

  /** Asks for a part of a list; what comes is no document. */
  Fetched list(ListRequest request, URI page) {
    if (request.method().equals("GET")) {
      Fetched fetched = fetch(request.address(), to -> Addresses.sameHost(request.address(), to));
      met.remove(fetched.uri());
      return fetched;
    }
    URI at = request.address();
    Robots.Rules rules = robots.of(at);
    if (!rules.allow(at)) {
      return nothing(at, Reason.FORBIDDEN_BY_ROBOTS, "robots.txt of " + at.getHost());
    }
    if (!pace.await(Addresses.authority(at))) {
      return nothing(at, Reason.UNREACHABLE, "halted");
    }
    Path copy = copy();
    try {
      Http.Answer answer = http.post(request, page, copy, politeness.maxBytes());
      if (answer.status() == 200) {
        return new Fetched.Page(
            at, copy, false, "list", answer.header("Content-Type"), Instant.EPOCH, Map.of());
      }
      delete(copy);
      Reason reason = answer.status() == 404 ? Reason.GONE : Reason.UNREACHABLE;
      return nothing(at, reason, "answers " + answer.status());
    } catch (Http.TooLargeException e) {
      delete(copy);
      return nothing(at, Reason.TOO_LARGE, e.getMessage());
    } catch (IOException e) {
      delete(copy);
      return nothing(at, Reason.UNREACHABLE, e.getMessage());
    } finally {
      pace.rest(Addresses.authority(at), rules.pause());
    }
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

    /** A page that sets a cookie and asks to be asked again. */
    record Wall(String cookie) implements Asked {}
  }
}
