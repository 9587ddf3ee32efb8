package gongkai.indexer.collect.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.HttpUrl;

/** The cookies of one run: each goes back to the host and port that set it, and nowhere else. */
final class Cookies {
  private static final int MOST = 60;

  private final Map<String, Map<String, Cookie>> held = new HashMap<>();

  /** What a server sets. */
  void take(URI from, List<String> headers) {
    headers.forEach(header -> set(from, header));
  }

  /** The header for a request. */
  Optional<String> of(URI address) {
    List<Cookie> fitting = fitting(address);
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            fitting.stream()
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; ")));
  }

  private List<Cookie> fitting(URI address) {
    HttpUrl url = HttpUrl.get(address);
    List<Cookie> fitting = new ArrayList<>();
    for (Cookie cookie : held.getOrDefault(address.getRawAuthority(), Map.of()).values()) {
      if (url != null && cookie.expiresAt() >= System.currentTimeMillis() && cookie.matches(url)) {
        fitting.add(cookie);
      }
    }
    return fitting;
  }

  /**
   * Sets one.
   *
   * @return whether it is new: one that was sent already does not help
   */
  boolean set(URI from, String header) {
    HttpUrl url = HttpUrl.get(from);
    Cookie cookie = url == null ? null : Cookie.parse(url, header);
    if (cookie == null) {
      return false;
    }
    Map<String, Cookie> own =
        held.computeIfAbsent(from.getRawAuthority(), host -> new LinkedHashMap<>());
    Cookie before = own.get(cookie.name());
    boolean same = before != null && before.value().equals(cookie.value());
    if (cookie.expiresAt() < System.currentTimeMillis()) {
      own.remove(cookie.name());
    } else if (own.size() < MOST || before != null) {
      own.put(cookie.name(), cookie);
    }
    return !same;
  }
}
