package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.RawConnection;
import gongkai.api.RawConnection.Answer;
import gongkai.api.SampleNouns;
import gongkai.api.Served;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Every address of the service, as the routing itself has them, with every method, coding and
 * condition, in random order over kept and parallel connections: each answer is what a client that
 * comes alone gets. {@code -Dgongkai.wire.requests=N} walks further, {@code -Dgongkai.wire.seed=N}
 * elsewhere.
 */
class WireWalkTest {
  private static final int REQUESTS = Integer.getInteger("gongkai.wire.requests", 1500);
  private static final long SEED = Long.getLong("gongkai.wire.seed", 20_260_901L);
  private static final int CLIENTS = 4;

  private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "DELETE");
  private static final List<String> CODINGS = List.of("identity", "gzip", "gzip;q=0, *;q=0.5");
  private static final List<String> CONDITIONS =
      List.of("fresh", "match", "stale", "range", "ranges");

  /** What counts its own readers is another each time it is read. */
  private static final Set<String> COUNTING =
      Set.of(
          "/api/v1/usage",
          "/api/v1/changes",
          "/datasets",
          "/datasets/{name}",
          "/observe/metrics",
          "/operator");

  /** What says how long it took may be a character longer. */
  private static final Set<String> TIMED = Set.of("/search", "/api/v1/search", "/oai");

  /** What stands for the blanks of an address; the others are asked for what is not there. */
  private static final Map<String, String> BLANKS =
      Map.of(
          "id", SampleNouns.REPORT_ID,
          "name", "findings",
          "release", "latest",
          "file", "data.csv",
          "format", "csv",
          "body", "%E7%A4%BA%E4%BE%8B%E5%8C%BA%E4%BA%BA%E6%B0%91%E6%94%BF%E5%BA%9C",
          "check", "index");

  private final Served served = WholeService.start();
  private final Map<String, Answer> alone = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger asked = new AtomicInteger();

  private record Step(String pattern, String path, String method, String coding, String condition) {
    String key() {
      return path + " " + coding;
    }
  }

  @Test
  void everyAnswerIsWhatALoneClientGets() throws Exception {
    List<Step> all = steps();
    Random random = new Random(SEED);
    List<Step> walk = new ArrayList<>(all);
    java.util.Collections.shuffle(walk, random);
    walk = first(walk);
    List<Callable<Void>> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      List<Step> own = new ArrayList<>();
      for (int i = client; i < walk.size(); i += CLIENTS) {
        own.add(walk.get(i));
      }
      clients.add(() -> walk(own));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (Future<Void> client : threads.invokeAll(clients)) {
        client.get();
      }
    }
    System.out.printf(
        "Wire: %d requests to %d addresses, %d faults (seed %d)%n",
        asked.get(), served.addresses.patterns().size(), faults.size(), SEED);
    assertTrue(asked.get() >= served.addresses.patterns().size() * METHODS.size());
    assertEquals(List.of(), faults.stream().limit(40).toList());
  }

  /** Each address with each method at least once, then as many as are wanted. */
  private static List<Step> first(List<Step> shuffled) {
    Map<String, Step> needed = new LinkedHashMap<>();
    shuffled.forEach(step -> needed.putIfAbsent(step.path() + step.method(), step));
    List<Step> walk = new ArrayList<>(needed.values());
    int round = 0;
    while (walk.size() < REQUESTS) {
      walk.add(shuffled.get(round++ % shuffled.size()));
    }
    return walk;
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (String pattern : served.addresses.patterns()) {
      String path = pattern;
      for (Map.Entry<String, String> blank : new TreeMap<>(BLANKS).entrySet()) {
        path = path.replace("{" + blank.getKey() + "}", blank.getValue());
      }
      path =
          path.replaceAll("\\{[^}]*\\}", "nothing").replace("/static/data.csv", "/static/site.css");
      for (String method : METHODS) {
        for (String coding : CODINGS) {
          for (String condition : CONDITIONS) {
            steps.add(new Step(pattern, path, method, coding, condition));
          }
        }
      }
    }
    return steps;
  }

  private Void walk(List<Step> steps) throws IOException {
    RawConnection connection = new RawConnection(served.port);
    int since = 0;
    for (Step step : steps) {
      if (++since > 40) {
        connection.close();
        connection = new RawConnection(served.port);
        since = 0;
      }
      try {
        Answer lone = lone(step);
        Answer answer = ask(connection, step, lone);
        check(step, lone, answer);
        if (connection.surplus() > 0) {
          throw new AssertionError(connection.surplus() + " bytes too many");
        }
        if (answer.closes()) {
          throw new AssertionError("closes without being asked");
        }
      } catch (AssertionError | IOException e) {
        faults.add(step + ": " + e.getMessage());
        connection.close();
        connection = new RawConnection(served.port);
        since = 0;
      }
    }
    connection.close();
    return null;
  }

  /** What a client on a connection of its own is answered to a plain GET. */
  private Answer lone(Step step) throws IOException {
    Answer known = alone.get(step.key());
    if (known != null) {
      return known;
    }
    try (RawConnection connection = new RawConnection(served.port)) {
      Answer answer =
          connection.get(step.path(), "Accept-Encoding: " + step.coding(), "Connection: close");
      asked.incrementAndGet();
      if (!connection.ends()) {
        throw new AssertionError("bytes behind the last answer");
      }
      alone.put(step.key(), answer);
      return answer;
    }
  }

  private Answer ask(RawConnection connection, Step step, Answer lone) throws IOException {
    List<String> headers = new ArrayList<>(List.of("Accept-Encoding: " + step.coding()));
    switch (step.condition()) {
      case "match" ->
          lone.header("ETag").ifPresent(tag -> headers.add("If-None-Match: \"y\", " + tag));
      case "stale" -> headers.add("If-None-Match: \"gone\"");
      case "range" -> headers.add("Range: bytes=1-9");
      case "ranges" -> headers.add("Range: bytes=0-1, 4-5");
      default -> {
        // Nothing is asked besides.
      }
    }
    asked.incrementAndGet();
    return connection.ask(step.method(), step.path(), headers.toArray(String[]::new));
  }

  private void check(Step step, Answer lone, Answer answer) {
    boolean counting = COUNTING.contains(step.pattern());
    expect(true, answer.header("X-Request-Id").isPresent());
    Set<String> methods = lone.status() == 405 ? Set.of() : Set.of("GET", "HEAD");
    if (step.method().equals("OPTIONS")) {
      expect(204, answer);
      expect(true, answer.header("Allow").orElse("").contains("OPTIONS"));
    } else if (!methods.contains(step.method())) {
      expect(405, answer);
      expect(true, answer.header("Allow").isPresent());
    } else if (step.condition().equals("match") && lone.header("ETag").isPresent() && !counting) {
      expect(304, answer);
      expect(lone.header("ETag"), answer.header("ETag"));
      expect(lone.header("Vary"), answer.header("Vary"));
    } else if (step.condition().startsWith("range")
        && step.method().equals("GET")
        && lone.status() == 200
        && lone.header("Accept-Ranges").isPresent()) {
      checkRange(step, answer);
    } else {
      expect(lone.status(), answer.status() == 304 && counting ? lone.status() : answer.status());
      if (!counting) {
        expect(lasting(step, lone.fields()), lasting(step, answer.fields()));
        if (step.method().equals("GET")) {
          expect(lasting(lone.content()), lasting(answer.content()));
        }
      }
    }
  }

  private void checkRange(Step step, Answer answer) {
    Answer whole = alone.get(step.path() + " " + CODINGS.getLast());
    String file = whole == null ? "" : whole.body();
    expect(206, answer);
    if (file.isEmpty()) {
      return;
    }
    if (step.condition().equals("range")) {
      expect(file.substring(1, 10), answer.body());
    } else {
      expect(true, answer.body().contains("\r\n\r\n" + file.substring(0, 2) + "\r\n--"));
      expect(true, answer.body().contains("\r\n\r\n" + file.substring(4, 6) + "\r\n--"));
    }
  }

  private static void expect(int status, Answer answer) {
    if (answer.status() != status) {
      throw new AssertionError(
          status + " expected, not " + answer.status() + " " + answer.fields());
    }
  }

  private static void expect(Object wanted, Object got) {
    if (!wanted.equals(got)) {
      throw new AssertionError(shortened(wanted) + " expected, not " + shortened(got));
    }
  }

  private static String shortened(Object what) {
    String text = String.valueOf(what);
    return text.length() > 500 ? text.substring(0, 500) + "…" : text;
  }

  /** Without what passes with the moment. */
  private static List<String> lasting(Step step, List<String> fields) {
    return fields.stream()
        .filter(field -> !TIMED.contains(step.pattern()) || !field.startsWith("Content-Length"))
        .filter(field -> !field.startsWith("Date: ") && !field.startsWith("Connection: "))
        .filter(field -> !field.startsWith("X-RateLimit") && !field.startsWith("X-Request-Id"))
        .sorted()
        .toList();
  }

  private static String lasting(String content) {
    return content
        .replaceAll("\"tookMillis\":\\d+", "")
        .replaceAll("<responseDate>[^<]*", "")
        .replaceAll("(?<=<span class=\"quiet\">)[^<]*", "");
  }
}
