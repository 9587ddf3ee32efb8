package gongkai.api;

import gongkai.api.limit.Clients;
import gongkai.api.operate.IndexHealth;
import gongkai.api.operate.Meters;
import gongkai.api.problem.ErrorAnswers;
import gongkai.api.request.Addresses;
import gongkai.api.usage.Counts;
import gongkai.api.usage.HotWords;
import gongkai.api.usage.Usage;
import gongkai.api.wire.Wire;
import gongkai.api.work.Rooms;
import io.helidon.common.context.Context;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The running service. */
public final class ApiServer implements AutoCloseable {
  /** Largest body that is read: orders are short, and nothing else has one. */
  private static final long LARGEST_BODY = 1 << 20;

  private static final int MOST_CONNECTIONS = 4096;

  private static final String HEALTH = "health";

  private final WebServer server;
  private final Usage usage;
  private final HotWords hot;
  private final HotWords missed;
  private final Addresses addresses;

  private ApiServer(WebServer server, Counts counts, Addresses addresses) {
    this.server = server;
    this.usage = counts.usage();
    this.hot = counts.hot();
    this.missed = counts.missed();
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
    HotWords missed =
        config
            .openData()
            .hot()
            .map(file -> HotWords.in(missed(file), InstantSource.system()))
            .orElseGet(HotWords::none);
    Counts counts = new Counts(usage, hot, missed);
    Routing routing = new Routing(config, services, counts, frontend);
    HttpRouting.Builder http = HttpRouting.builder();
    routing.install(http);
    sayWhenItStarted();
    ErrorAnswers errors = routing.errors();
    errors.install(http);
    Rooms rooms = rooms(config);
    Context context = Context.create();
    context.register(rooms);
    IndexHealth health = new IndexHealth(services.holdings(), services.searcher());
    Path data = config.originals().toAbsolutePath().getParent();
    Meters.register(services.holdings(), Optional.of(health), rooms, data);
    WebServerConfig.Builder builder = WebServer.builder();
    config
        .operating()
        .healthPort()
        .ifPresent(
            port ->
                builder
                    .putSocket(
                        HEALTH, ListenerConfig.builder().host(config.host()).port(port).build())
                    .routing(HEALTH, HttpRouting.builder()));
    return new ApiServer(
        builder
            .serverContext(context)
            .host(config.host())
            .port(config.port())
            .featuresDiscoverServices(false)
            .addFeature(observing(health, config.operating().healthPort().isPresent()))
            .routing(http)
            .addConnectionSelector(new Wire())
            .protocolsDiscoverServices(false)
            // Head and body of an answer go out in two writes; the second must not wait until the
            // client has acknowledged the first, which it does after 40 ms.
            .connectionOptions(socket -> socket.tcpNoDelay(true))
            .directHandlers(errors.direct())
            .maxPayloadSize(LARGEST_BODY)
            // What is worked on at once is bounded by rooms, and by nothing for health and metrics.
            .maxTcpConnections(MOST_CONNECTIONS)
            .idleConnectionTimeout(Duration.ofMinutes(2))
            .shutdownGracePeriod(Duration.ofSeconds(1))
            // The launcher closes what the answers are made from, after the server.
            .shutdownHook(false)
            // Answers are packed where they are made: the server shares one encoder among all
            // connections, and asks it for headers before or after it writes.
            .contentEncoding(encoding -> encoding.contentEncodingsDiscoverServices(false))
            .build()
            .start(),
        counts,
        routing.addresses());
  }

  /** Beside the words that found something, those that did not. */
  private static java.nio.file.Path missed(java.nio.file.Path hot) {
    return hot.resolveSibling("missed-" + hot.getFileName());
  }

  private static Rooms rooms(ApiConfig config) {
    Clients clients = new Clients(config.openData().limits());
    return new Rooms(
        Runtime.getRuntime().availableProcessors(),
        request -> clients.of(request).map(Clients.Client::address).orElse(""));
  }

  private static ObserveFeature observing(IndexHealth health, boolean apart) {
    return ObserveFeature.builder()
        .sockets(apart ? List.of(WebServer.DEFAULT_SOCKET_NAME, HEALTH) : List.of())
        .observersDiscoverServices(false)
        .addObserver(
            HealthObserver.builder()
                .useSystemServices(false)
                .details(true)
                .addCheck(health)
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
    missed.close();
  }
}
