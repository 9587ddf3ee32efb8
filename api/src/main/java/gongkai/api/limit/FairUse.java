package gongkai.api.limit;

import gongkai.api.problem.ProblemException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses clients that ask for more than their share, and tells them when to ask again. Health and
 * metrics are not counted, nor are clients on this machine unless the operator says so: behind a
 * proxy of which nothing is known they are everyone.
 */
public final class FairUse implements Filter {
  private static final HeaderName KEY = HeaderNames.create("X-Api-Key");
  private static final HeaderName LIMIT = HeaderNames.create("X-RateLimit-Limit");
  private static final HeaderName REMAINING = HeaderNames.create("X-RateLimit-Remaining");

  /** Beyond so many clients, those whose buckets are full are forgotten. */
  private static final int MANY = 10_000;

  private final Limits limits;
  private final Clients clients;
  private final ApiKeys keys;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * Reads the keys.
   *
   * @throws IllegalArgumentException where their file is wrong
   */
  public FairUse(Limits limits) {
    this.limits = limits;
    this.clients = new Clients(limits);
    this.keys = ApiKeys.read(limits.keys());
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    String path = request.path().rawPath();
    if (!path.startsWith("/observe/") && !path.startsWith("/static/")) {
      Optional<String> given = request.headers().value(KEY);
      Optional<ApiKeys.Key> key = given.flatMap(keys::of);
      if (given.isPresent() && key.isEmpty()) {
        throw ProblemException.of(Status.UNAUTHORIZED_401, "no-such-key");
      }
      if (key.isPresent()) {
        ApiKeys.Key known = key.orElseThrow();
        take("key " + known.name(), known.perMinute(), response);
      } else {
        client(request).ifPresent(client -> take(client, limits.perMinute(), response));
      }
    }
    chain.proceed();
  }

  private void take(String client, int perMinute, RoutingResponse response) {
    if (perMinute == 0) {
      return;
    }
    long now = System.nanoTime();
    if (buckets.size() > MANY) {
      buckets.values().removeIf(bucket -> bucket.isFull(now));
    }
    int burst = Math.max(1, Math.min(perMinute, limits.burst()));
    Bucket bucket = buckets.computeIfAbsent(client, c -> new Bucket(perMinute, burst, now));
    OptionalLong wait = bucket.take(now);
    response.headers().set(LIMIT, String.valueOf(perMinute));
    response.headers().set(REMAINING, String.valueOf(bucket.left()));
    if (wait.isPresent()) {
      response.headers().set(HeaderNames.RETRY_AFTER, String.valueOf(wait.orElseThrow()));
      throw ProblemException.of(
          Status.TOO_MANY_REQUESTS_429, "too-many-requests", perMinute, wait.orElseThrow());
    }
  }

  /** Who is counted; empty for whoever is not. */
  private Optional<String> client(RoutingRequest request) {
    return clients
        .of(request)
        .filter(client -> limits.local() || !client.here())
        .map(Clients.Client::address);
  }
}
