package gongkai.indexer.collect.fetch;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.stage.Failure.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Makes one request in its turn and says what its answer means. */
final class Asker {
  /** After so many answers of a host in turn that did not come it is left alone for the run. */
  private static final int MOST_TROUBLES = 10;

  private final Http http;
  private final Politeness politeness;
  private final Pace pace;
  private final Held held;
  private final Path scratch;
  private String troubledHost = "";
  private int troubles;

  /**
   * @param scratch a folder for temporary copies
   */
  Asker(Http http, Politeness politeness, Pace pace, Held held, Path scratch) {
    this.http = http;
    this.politeness = politeness;
    this.pace = pace;
    this.held = held;
    this.scratch = scratch;
  }

  /** Why a host is not asked any more; or nothing. */
  Optional<String> leftAlone(URI at) {
    return troubles >= MOST_TROUBLES && troubledHost.equals(Addresses.authority(at))
        ? Optional.of("left alone: " + troubles + " answers in turn did not come")
        : Optional.empty();
  }

  /**
   * Asks.
   *
   * @param list for which this is asked
   * @param pause that the host rests afterwards
   */
  Asked ask(URI at, Optional<Http.ForList> list, Duration pause) {
    for (int attempt = 0; ; attempt++) {
      if (!pace.await(Addresses.authority(at))) {
        return nothing(at, Reason.UNREACHABLE, "halted");
      }
      Path copy = copy();
      Optional<Visits.Visit> known = held.known(at);
      try {
        Http.Answer answer = http.get(at, known, list, copy, politeness.maxBytes());
        pace.rest(Addresses.authority(at), pause);
        Optional<Duration> later = later(answer);
        if (later.isPresent() && attempt == 0) {
          pace.rest(Addresses.authority(at), later.orElseThrow());
          Files.delete(copy);
          continue;
        }
        troubles = 0;
        return meaning(at, known, answer, copy);
      } catch (Http.TooLargeException e) {
        pace.rest(Addresses.authority(at), pause);
        delete(copy);
        return nothing(at, Reason.TOO_LARGE, e.getMessage());
      } catch (IOException e) {
        pace.rest(Addresses.authority(at), pause);
        delete(copy);
        troubles = troubledHost.equals(Addresses.authority(at)) ? troubles + 1 : 1;
        troubledHost = Addresses.authority(at);
        return nothing(at, Reason.UNREACHABLE, e.getMessage());
      }
    }
  }

  private Asked meaning(URI at, Optional<Visits.Visit> known, Http.Answer answer, Path copy)
      throws IOException {
    int status = answer.status();
    if (status == 200) {
      Optional<String> cookie = CookieWall.cookieOf(copy);
      if (cookie.isEmpty()) {
        return new Asked.Got(held.met(at, answer, copy));
      }
      Files.delete(copy);
      return cookie.orElseThrow().isEmpty()
          ? nothing(at, Reason.REFUSED, "a challenge that a script computes")
          : new Asked.Wall(cookie.orElseThrow());
    }
    Files.delete(copy);
    if (status == 304 && known.isPresent()) {
      return new Asked.Got(held.page(at, known.orElseThrow(), java.util.Map.of()));
    }
    if (status >= 300 && status < 400) {
      Optional<URI> next = Addresses.resolve(at, location(answer));
      return next.isPresent()
          ? new Asked.Led(next.orElseThrow())
          : nothing(at, Reason.UNREACHABLE, status + " without a place to go to");
    }
    if (status == 404 || status == 410) {
      held.gone(at);
      return nothing(at, Reason.GONE, "answers " + status);
    }
    boolean refused = status == 401 || status == 403 || status == 412 || status == 451;
    return nothing(at, refused ? Reason.REFUSED : Reason.UNREACHABLE, "answers " + status);
  }

  /** Sends what the script of a list's page would send. */
  Fetched post(ListRequest request, URI page, Duration pause) {
    URI at = request.address();
    if (!pace.await(Addresses.authority(at))) {
      return new Fetched.Nothing(at, Reason.UNREACHABLE, "halted");
    }
    Path copy = copy();
    try {
      Http.Answer answer = http.post(request, page, copy, politeness.maxBytes());
      if (answer.status() == 200) {
        Fetched.Page came = held.met(at, answer, copy);
        held.forget(at);
        return came;
      }
      delete(copy);
      Reason reason = answer.status() == 404 ? Reason.GONE : Reason.UNREACHABLE;
      return new Fetched.Nothing(at, reason, "answers " + answer.status());
    } catch (Http.TooLargeException e) {
      delete(copy);
      return new Fetched.Nothing(at, Reason.TOO_LARGE, e.getMessage());
    } catch (IOException e) {
      delete(copy);
      return new Fetched.Nothing(at, Reason.UNREACHABLE, String.valueOf(e.getMessage()));
    } finally {
      pace.rest(Addresses.authority(at), pause);
    }
  }

  /** Bytes that are no ASCII go back as they came, in whatever charset the server thinks. */
  private static String location(Http.Answer answer) {
    StringBuilder out = new StringBuilder();
    for (char c : answer.header("Location").toCharArray()) {
      out.append(c >= 0x80 && c <= 0xFF ? "%%%02X".formatted((int) c) : String.valueOf(c));
    }
    return out.toString();
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

  private static Asked nothing(URI uri, Reason reason, String detail) {
    return new Asked.Got(new Fetched.Nothing(uri, reason, String.valueOf(detail)));
  }
}
