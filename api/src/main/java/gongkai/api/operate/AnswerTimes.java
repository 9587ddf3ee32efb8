package gongkai.api.operate;

import gongkai.api.request.Addresses;
import gongkai.api.work.RequestId;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Tag;
import io.helidon.metrics.api.Timer;
import io.helidon.service.registry.Services;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Counts and times each answer by its route and status, and writes the line of the access log. */
public final class AnswerTimes implements Filter {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(200),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30)
  };

  private static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");

  /** Whatever was asked for that nobody serves is one. */
  private static final String NOWHERE = "other";

  private final Addresses addresses;
  private final AccessLog log;

  public AnswerTimes(Addresses addresses, AccessLog log) {
    this.addresses = addresses;
    this.log = log;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    long began = System.nanoTime();
    String id = RequestId.of(request);
    response.headers().set(REQUEST_ID, id);
    try {
      chain.proceed();
    } finally {
      tell(request, response, System.nanoTime() - began, id);
    }
  }

  private void tell(RoutingRequest request, RoutingResponse response, long nanos, String id) {
    String route = addresses.pattern(request.prologue().uriPath()).orElse(NOWHERE);
    int status = response.status().code();
    MeterRegistry registry = Services.get(MeterRegistry.class);
    registry
        .getOrCreate(
            Timer.builder("gongkai.answers")
                .description("Answers by route and status, and how long they took")
                .buckets(BUCKETS)
                .tags(
                    List.of(
                        Tag.create("route", route), Tag.create("status", String.valueOf(status)))))
        .record(nanos, TimeUnit.NANOSECONDS);
    if (log != AccessLog.OFF) {
      log.write(
          new AccessLog.Line(
              AccessLog.Line.now(),
              request.prologue().method().text(),
              route,
              status,
              TimeUnit.NANOSECONDS.toMillis(nanos),
              id),
          System.out);
    }
  }

  /** A search that found nothing. */
  public static void foundNothing() {
    Services.get(MeterRegistry.class)
        .getOrCreate(
            Counter.builder("gongkai.searches.without.hits")
                .description("Searches that found nothing"))
        .increment();
  }
}
