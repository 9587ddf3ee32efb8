package gongkai.site.operate;

import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who has shown the operator's token to this process. The browser keeps a random name that no
 * script can read and no other site can send; it dies with the process.
 *
 * <p>Guessing is slowed for everyone, since a guesser has many addresses: after {@link #MOST_WRONG}
 * wrong tokens within a minute none is looked at until the minute is over.
 */
final class Sessions {
  private static final String COOKIE = "gongkai-operator";
  private static final Duration LASTS = Duration.ofHours(8);
  private static final int MOST_SESSIONS = 100;
  private static final int MOST_WRONG = 10;
  private static final long MINUTE_NANOS = 60_000_000_000L;

  private final byte[] token;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private long minuteBegan = System.nanoTime();
  private int wrong;

  Sessions(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A session.
   *
   * @param form what each form of its pages must send along: another site does not know it
   */
  record Session(String name, String form, long began) {
    boolean isOver() {
      return System.nanoTime() - began > LASTS.toNanos();
    }
  }

  /** Empty for a wrong token, or where too many were wrong. */
  synchronized Optional<Session> begin(String shown) {
    if (System.nanoTime() - minuteBegan > MINUTE_NANOS) {
      minuteBegan = System.nanoTime();
      wrong = 0;
    }
    if (wrong >= MOST_WRONG) {
      return Optional.empty();
    }
    if (!MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8))) {
      wrong++;
      return Optional.empty();
    }
    sessions.values().removeIf(Session::isOver);
    if (sessions.size() >= MOST_SESSIONS) {
      sessions.remove(sessions.keySet().iterator().next());
    }
    Session session = new Session(name(), name(), System.nanoTime());
    sessions.put(session.name(), session);
    return Optional.of(session);
  }

  private String name() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  synchronized Optional<Session> of(ServerRequest request) {
    String name = request.headers().cookies().first(COOKIE).orElse("");
    return Optional.ofNullable(sessions.get(name)).filter(session -> !session.isOver());
  }

  synchronized void end(Session session) {
    sessions.remove(session.name());
  }

  static SetCookie cookie(Session session, boolean secure) {
    return SetCookie.builder(COOKIE, session.name())
        .path("/operator")
        .maxAge(LASTS)
        .httpOnly(true)
        .secure(secure)
        .sameSite(SetCookie.SameSite.STRICT)
        .build();
  }
}
