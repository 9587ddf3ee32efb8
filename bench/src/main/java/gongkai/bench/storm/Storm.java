package gongkai.bench.storm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Half an hour of everything at once against a service that runs: {@code Storm URL MINUTES TOKEN
 * FOLDER}. The folder is indexed over and over. Exit 1 where an answer was wrong, people waited for
 * more than 2 s (99 of 100), or health for more than one.
 */
public final class Storm {
  private static final int READERS = 50;
  private static final int DOWNLOADERS = 5;
  private static final int CRAWLERS = 30;
  private static final int CRAWLED_A_SECOND = 600;
  private static final int SLOW = 512;
  private static final long PEOPLE_WAIT = 2000;
  private static final long HEALTH_WAITS = 1000;

  private static final List<String> QUESTIONS =
      List.of("年度报告", "政府信息公开", "防汛", "标题:通知", "清禾区 预算", "主动公开 -年度", "zhengfu", "2023年 申请");

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{20})\"");
  private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)<");
  private static final Pattern HEAP =
      Pattern.compile("(?m)^gongkai_memory_used_bytes(?:\\{[^}]*\\})? ([0-9.E+]+)");

  private final URI base;
  private final Client client;
  private final long end;
  private final List<Tally> tallies = new ArrayList<>();
  private final List<String> documents = new ArrayList<>();

  private Storm(String base, double minutes) {
    this.base = URI.create(base);
    this.client = new Client(base);
    this.end = System.nanoTime() + (long) (minutes * TimeUnit.MINUTES.toNanos(1));
  }

  /** One client's behaviour, over and over until the end. */
  private interface Behaviour {
    void once(Random random) throws InterruptedException;
  }

  public static void main(String[] args) throws InterruptedException {
    Storm storm = new Storm(args[0], Double.parseDouble(args[1]));
    System.exit(storm.blow(args[2], args[3]) ? 0 : 1);
  }

  private boolean blow(String token, String folder) throws InterruptedException {
    Tally before = new Tally("before");
    Matcher ids =
        ID.matcher(client.get("/api/v1/search?size=50", "application/json", before, b -> true));
    while (ids.find()) {
      documents.add(ids.group(1));
    }
    if (documents.isEmpty()) {
      throw new IllegalStateException("the service holds no documents: " + before);
    }
    Tally people = tally("readers");
    Tally health = tally("health");
    List<Long> heap = new ArrayList<>();
    List<Thread> all = new ArrayList<>();
    start(all, READERS, random -> read(people, random));
    Tally downloads = tally("downloaders");
    start(all, DOWNLOADERS, random -> download(downloads));
    Tally harvest = tally("harvester");
    start(all, 1, random -> harvest(harvest));
    Tally crawl = tally("crawler");
    start(all, CRAWLERS, random -> crawl(crawl, random));
    Tally slow = tally("slow bodies");
    start(all, SLOW, random -> drip(slow));
    Tally hostile = tally("hostile");
    start(all, 2, random -> hostile(hostile, random));
    Tally indexer = tally("indexer");
    String order = "{\"paths\":[\"%s\"],\"force\":true}".formatted(folder);
    start(all, 1, random -> client.post("/api/v1/admin/index", token, order, indexer));
    start(all, 1, random -> watch(health, heap));
    for (Thread thread : all) {
      thread.join(TimeUnit.NANOSECONDS.toMillis(Math.max(0, left())) + 90_000);
    }
    return told(people, health, heap);
  }

  private boolean told(Tally people, Tally health, List<Long> heap) {
    System.out.println("| client | requests | p50 ms | p99 ms | longest ms | answers |");
    System.out.println("|---|---|---|---|---|---|");
    tallies.forEach(System.out::println);
    if (heap.size() >= 4) {
      int quarter = heap.size() / 4;
      System.out.printf(
          "heap in use, MB: least of the first quarter %d, of the last %d%n",
          least(heap.subList(0, quarter)), least(heap.subList(heap.size() - quarter, heap.size())));
    }
    boolean right = tallies.stream().allMatch(Tally::isRight);
    boolean quick = people.percentile(99) <= PEOPLE_WAIT && health.percentile(100) <= HEALTH_WAITS;
    System.out.printf("%s%n", right && quick ? "held 经受住了" : "not held 未达标");
    return right && quick;
  }

  private static long least(List<Long> bytes) {
    return bytes.stream().mapToLong(Long::longValue).min().orElse(0) >> 20;
  }

  private Tally tally(String name) {
    Tally tally = new Tally(name);
    tallies.add(tally);
    return tally;
  }

  private long left() {
    return end - System.nanoTime();
  }

  private void start(List<Thread> all, int clients, Behaviour behaviour) {
    for (int i = 0; i < clients; i++) {
      Random random = new Random(all.size());
      all.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      while (left() > 0) {
                        behaviour.once(random);
                      }
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  }));
    }
  }

  private String document(Random random) {
    return documents.get(random.nextInt(documents.size()));
  }

  private void read(Tally people, Random random) throws InterruptedException {
    String question =
        URLEncoder.encode(QUESTIONS.get(random.nextInt(QUESTIONS.size())), StandardCharsets.UTF_8);
    String path =
        switch (random.nextInt(4)) {
          case 0 -> "/documents/" + document(random);
          case 1 -> "/";
          default -> "/search?q=" + question;
        };
    client.get(path, "text/html", people, body -> body.strip().endsWith("</html>"));
    Thread.sleep(1000 + random.nextInt(4000));
  }

  private void download(Tally downloads) throws InterruptedException {
    client.get(
        "/api/v1/datasets/annual-report-cells/data.ndjson",
        "*/*",
        downloads,
        body -> !body.isEmpty());
  }

  private void harvest(Tally harvest) throws InterruptedException {
    String more = "&metadataPrefix=oai_dc";
    while (!more.isEmpty() && left() > 0) {
      String answer =
          client.get(
              "/oai?verb=ListRecords" + more,
              "application/xml",
              harvest,
              body -> body.strip().endsWith("</OAI-PMH>"));
      Matcher token = TOKEN.matcher(answer);
      more =
          token.find()
              ? "&resumptionToken=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
              : "";
    }
  }

  private void crawl(Tally crawl, Random random) throws InterruptedException {
    long turn = System.nanoTime();
    client.get("/api/v1/documents/" + document(random) + "/passages", "*/*", crawl, body -> true);
    long rest =
        CRAWLERS * TimeUnit.SECONDS.toNanos(1) / CRAWLED_A_SECOND - (System.nanoTime() - turn);
    TimeUnit.NANOSECONDS.sleep(Math.max(0, rest));
  }

  private void hostile(Tally hostile, Random random) throws InterruptedException {
    String path =
        switch (random.nextInt(5)) {
          case 0 -> "/api/3/action/package_search?q=" + "a".repeat(7900);
          case 1 -> "/search?q=x" + "&publisher=a".repeat(600);
          case 2 -> "/api/v1/search?q=" + "(".repeat(4000);
          case 3 -> "/api/v1/compare?bodies=" + "%E5%8C%BA,".repeat(300) + "&year=2023";
          default -> "/api/v1/observations?group=" + "year,".repeat(900);
        };
    client.get(path, "*/*", hostile, body -> true);
  }

  /** A byte in five seconds, until the server has enough of it. */
  private void drip(Tally slow) throws InterruptedException {
    long begin = System.nanoTime();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
      socket
          .getOutputStream()
          .write(
              "POST /api/3/action/package_search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      while (left() > 0) {
        socket.getOutputStream().write('x');
        Thread.sleep(5000);
      }
      slow.add("kept", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    } catch (IOException e) {
      slow.add("ended", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
      Thread.sleep(1000);
    }
  }

  private void watch(Tally health, List<Long> heap) throws InterruptedException {
    client.get("/observe/health", "*/*", health, body -> body.contains("UP"));
    Matcher used = HEAP.matcher(client.get("/observe/metrics", "*/*", health, body -> true));
    if (used.find()) {
      heap.add((long) Double.parseDouble(used.group(1)));
    }
    Thread.sleep(1000);
  }
}
