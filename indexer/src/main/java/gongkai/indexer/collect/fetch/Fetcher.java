package gongkai.indexer.collect.fetch;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Halt;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Asks for addresses as a guest does: allowed, in turn, and only for what has changed. For one
 * thread.
 */
public final class Fetcher implements AutoCloseable {
  private static final int MOST_COOKIES = 3;

  private final Http http;
  private final Politeness politeness;
  private final Robots robots;
  private final Pace pace;
  private final Held held;
  private final Asker asker;

  /**
   * Opens one.
   *
   * @param named addresses that the operator gave: only their hosts may be machines of one's own
   * @param visits what servers said before
   * @param originals where the bytes with a hash lie, or would
   * @param scratch an existing folder for temporary copies
   */
  public Fetcher(
      Collection<URI> named,
      Politeness politeness,
      Halt halt,
      Visits visits,
      Function<String, Path> originals,
      Path scratch) {
    this.http = new Http(politeness, new Guard(named));
    this.politeness = politeness;
    this.pace = new Pace(halt);
    this.held = new Held(visits, originals);
    this.asker = new Asker(http, politeness, pace, held, scratch);
    this.robots = new Robots(http, politeness, pace, scratch.resolve("robots.txt"));
  }

  /** What the host of an address allows. */
  public Robots.Rules rules(URI address) {
    return robots.of(address);
  }

  /**
   * What lies at an address, behind its redirects.
   *
   * @param inScope where a redirect may lead
   */
  public Fetched fetch(URI address, Predicate<URI> inScope) {
    return fetch(address, Optional.empty(), inScope);
  }

  private Fetched fetch(URI address, Optional<Http.ForList> list, Predicate<URI> inScope) {
    Set<URI> passed = new HashSet<>();
    URI at = address;
    int cookies = 0;
    while (true) {
      if ((!passed.add(at) && cookies == 0) || passed.size() > politeness.maxRedirects() + 1) {
        return nothing(address, Reason.UNREACHABLE, "redirects in a circle, or too many: " + at);
      }
      Optional<Fetched> forbidden = forbidden(address, at);
      if (forbidden.isPresent()) {
        return forbidden.orElseThrow();
      }
      Asked asked = asker.ask(at, list, robots.of(at).pause());
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

  private Optional<Fetched> forbidden(URI address, URI at) {
    Robots.Rules rules = robots.of(at);
    if (!rules.trouble().isEmpty()) {
      return Optional.of(nothing(address, Reason.UNREACHABLE, rules.trouble()));
    }
    if (!rules.allow(at)) {
      return Optional.of(
          nothing(address, Reason.FORBIDDEN_BY_ROBOTS, "robots.txt of " + at.getHost()));
    }
    return asker.leftAlone(at).map(why -> nothing(address, Reason.UNREACHABLE, why));
  }

  /** Asks for a part of a list; what comes is no document. */
  public Fetched list(ListRequest request, URI page) {
    URI at = request.address();
    if (request.method().equals("GET")) {
      Optional<Http.ForList> list = Optional.of(new Http.ForList(page, request.scripted()));
      Fetched fetched = fetch(at, list, to -> Addresses.sameHost(at, to));
      held.forget(fetched.uri());
      return fetched;
    }
    return forbidden(at, at).orElseGet(() -> asker.post(request, page, robots.of(at).pause()));
  }

  /**
   * Keeps what was said of a page, once it is known to be a document.
   *
   * @param asked the address that led to it
   * @param notes see {@link Visits.Visit}
   */
  public void keep(URI asked, Fetched.Page page, Map<String, String> notes) {
    held.keep(asked, page, notes);
  }

  /** A page as it is held, without asking; empty where its bytes are not there. */
  public Optional<Fetched.Page> held(Visits.Visit visit) {
    return held.page(visit);
  }

  /** Waits until a host may be asked by somebody else, who then does so. */
  public void turn(URI address) {
    pace.await(Addresses.authority(address));
    pace.rest(Addresses.authority(address), robots.of(address).pause());
  }

  private static Fetched nothing(URI uri, Reason reason, String detail) {
    return new Fetched.Nothing(uri, reason, detail);
  }

  /** Lets go of answers that are still coming. */
  @Override
  public void close() {
    http.close();
  }
}
