package gongkai.api;

import gongkai.api.operate.IndexHealth;
import gongkai.api.problem.ErrorAnswers;
import gongkai.api.request.Addresses;
import gongkai.api.usage.Counts;
import gongkai.api.usage.HotWords;
import gongkai.api.usage.Usage;
import gongkai.api.wire.Wire;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;

/** The running service. */
public final class ApiServer implements AutoCloseable {
  /** Largest body that is read: orders are short, and nothing else has one. */
  private static final long LARGEST_BODY = 1 << 20;

  private static final int MOST_CONCURRENT_REQUESTS = 512;

  private final WebServer server;
  private final Usage usage;
  private final HotWords hot;
  private final Addresses addresses;

  private ApiServer(WebServer server, Usage usage, HotWords hot, Addresses addresses) {
    this.server = server;
    this.usage = usage;
    this.hot = hot;
    this.addresses = addresses;
  }

  /**
   * Starts listening, with data and with pages.
   *
   * @throws java.io.UncheckedIOException where the port is in use
   */
  public static ApiServer start(ApiConfig config, Services services, Frontend.Maker frontend) {
    Usage usage = Usage.in(config.openData().usage());
    HotWords hot =
        config
            .openData()
            .hot()
            .map(file -> HotWords.in(file, InstantSource.system()))
            .orElseGet(HotWords::none);
    Routing routing = new Routing(config, services, new Counts(usage, hot), frontend);
    HttpRouting.Builder http = HttpRouting.builder();
    routing.install(http);
    sayWhenItStarted();
    ErrorAnswers errors = routing.errors();
    errors.install(http);
    return new ApiServer(
        WebServer.builder()
            .host(config.host())
            .port(config.port())
            .featuresDiscoverServices(false)
            .addFeature(observing(services))
            .routing(http)
            .addConnectionSelector(new Wire())
            .protocolsDiscoverServices(false)
            // Head and body of an answer go out in two writes; the second must not wait until the
            // client has acknowledged the first, which it does after 40 ms.
            .connectionOptions(socket -> socket.tcpNoDelay(true))
            .directHandlers(errors.direct())
            .maxPayloadSize(LARGEST_BODY)
            .maxConcurrentRequests(MOST_CONCURRENT_REQUESTS)
            .idleConnectionTimeout(Duration.ofMinutes(2))
            .shutdownGracePeriod(Duration.ofSeconds(1))
            // The launcher closes what the answers are made from, after the server.
            .shutdownHook(false)
            // Answers are packed where they are made: the server shares one encoder among all
            // connections, and asks it for headers before or after it writes.
            .contentEncoding(encoding -> encoding.contentEncodingsDiscoverServices(false))
            .build()
            .start(),
        usage,
        hot,
        routing.addresses());
  }

  private static ObserveFeature observing(Services services) {
    return ObserveFeature.builder()
        .observersDiscoverServices(false)
        .addObserver(
            HealthObserver.builder()
                .useSystemServices(false)
                .details(true)
                .addCheck(new IndexHealth(services.holdings()))
                .build())
        .addObserver(MetricsObserver.create())
        .build();
  }

  /** What is always there to be told, whoever else counts: without any meter there is no answer. */
  private static void sayWhenItStarted() {
    io.helidon.service.registry.Services.get(MeterRegistry.class)
        .getOrCreate(
            Gauge.builder(
                    "process.start.time",
                    () -> ManagementFactory.getRuntimeMXBean().getStartTime() / 1000.0)
                .description("When the process was started")
                .baseUnit("seconds"));
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  /** Every address that is served, with its methods. */
  public Addresses addresses() {
    return addresses;
  }

  @Override
  public void close() {
    server.stop();
    usage.close();
    hot.close();
  }
}
