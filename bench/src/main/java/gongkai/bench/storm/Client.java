package gongkai.bench.storm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;

/** Asks, and writes into a tally what came of it. */
final class Client {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** An order is answered when it is carried out. */
  private static final Duration ORDER = Duration.ofHours(1);

  private final String base;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  Client(String base) {
    this.base = base;
  }

  /** Gets a page or an answer; what is 200 must be right. */
  String get(String path, String accept, Tally tally, Predicate<String> right)
      throws InterruptedException {
    return ask(
        HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).header("Accept", accept), tally, right);
  }

  String post(String path, String token, String json, Tally tally) throws InterruptedException {
    return ask(
        HttpRequest.newBuilder(uri(path))
            .timeout(ORDER)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)),
        tally,
        body -> true);
  }

  private String ask(HttpRequest.Builder request, Tally tally, Predicate<String> right)
      throws InterruptedException {
    long begin = System.nanoTime();
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      tally.add(String.valueOf(answer.statusCode()), since(begin));
      if (answer.statusCode() == 200 && !right.test(answer.body())) {
        String body = answer.body();
        tally.wrong(answer.uri() + " " + body.substring(0, Math.min(300, body.length())));
      }
      return answer.statusCode() == 200 ? answer.body() : "";
    } catch (IOException e) {
      tally.add(e.getClass().getSimpleName(), since(begin));
      return "";
    }
  }

  private static long since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }

  private URI uri(String path) {
    return URI.create(base + path);
  }
}
