package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.ApiServer;
import gongkai.api.Site;
import gongkai.app.command.Front;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.trouble.ExitCode;
import gongkai.indexer.Indexer;
import gongkai.indexer.Progress;
import gongkai.indexer.RunReport;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a service at work, and what comes back from them. */
class BackupTest {
  private static final String TOKEN = "a-token-for-tests-only";
  private static final int DOCUMENTS = 12;

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private record Serving(Installation installation, Indexer indexer, ApiServer server)
      implements AutoCloseable {
    static Serving on(Path data) {
      Installation installation = Installation.open(InstallationOptions.at(data).withoutVectors());
      Indexer indexer = installation.openIndexer();
      return new Serving(
          installation,
          indexer,
          Front.local(new Site("公开", false, "", ""), Optional.of(TOKEN))
              .open(installation, indexer));
    }

    @Override
    public void close() {
      server.close();
      indexer.close();
      installation.close();
    }
  }

  private JsonNode ask(Serving at, String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(at, path)).build());
  }

  private JsonNode backup(Serving at) throws IOException, InterruptedException {
    String order =
        NounJson.mapper().createObjectNode().put("directory", backups().toString()).toString();
    return send(
        HttpRequest.newBuilder(uri(at, "/api/v1/admin/backup"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(order))
            .build());
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return NounJson.mapper().readTree(answer.body());
  }

  private static URI uri(Serving at, String path) {
    return URI.create("http://127.0.0.1:" + at.server().port() + path);
  }

  private Path backups() {
    return folder.resolve("backups");
  }

  private Path documents() throws IOException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(
          documents.resolve("通知%d.txt".formatted(i)),
          "关于做好第%d批防汛工作的通知\n示例政发〔2020〕%d号\n各街道办事处：\n全区主动公开信息%d条。\n".formatted(i, i + 1, i + 100));
    }
    return documents;
  }

  @Test
  void aServiceAtWorkIsBackedUpAndAnswersAlikeElsewhere() throws Exception {
    Path documents = documents();
    Path data = folder.resolve("data");
    List<JsonNode> answers;
    JsonNode early;
    JsonNode whole;
    try (Serving serving = Serving.on(data);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      CountDownLatch some = new CountDownLatch(DOCUMENTS / 4);
      Future<RunReport> run =
          threads.submit(() -> serving.indexer().index(List.of(documents), false, counting(some)));
      Future<Integer> searches = threads.submit(() -> searchUntilDone(serving, run));
      some.await();
      early = backup(serving);
      assertEquals(DOCUMENTS, run.get().indexed());
      assertTrue(searches.get() > 0);
      serving.indexer().keepKnown();
      whole = backup(serving);
      answers = answers(serving);
    }
    assertEquals(List.of(), texts(whole.path("damaged")));
    assertTrue(
        whole.path("new").path("files").asLong() < whole.path("all").path("files").asLong(),
        "originals are not copied twice: " + whole);

    Path elsewhere = folder.resolve("elsewhere");
    CommandRun restored = CommandRun.of("restore", backups(), "--data", elsewhere);
    assertEquals(0, restored.exitCode(), restored.out() + restored.err());
    try (Serving serving = Serving.on(elsewhere)) {
      assertEquals(answers, answers(serving));
    }

    List<String> orders = Files.readAllLines(data.resolve("audit.log"));
    assertEquals(4, orders.size(), "two orders, begun and ended: " + orders);
    assertTrue(orders.getLast().contains("\"outcome\":\"done\""), orders.getLast());

    // What was taken amid the run is finished by the next run, as after a kill.
    Path amid = folder.resolve("amid");
    Path backup = Path.of(early.path("directory").asText());
    assertEquals(0, CommandRun.of("restore", backup, "--data", amid).exitCode());
    assertEquals(0, CommandRun.of("index", documents, "--data", amid, "--no-vectors").exitCode());
    assertEquals(List.of(), IndexImage.of(data).differences(IndexImage.of(amid)));

    CommandRun again = CommandRun.of("restore", backup, "--data", amid);
    assertEquals(ExitCode.BAD_INPUT.code(), again.exitCode());
    assertTrue(again.err().contains("is not empty"), again.err());
  }

  private static Progress counting(CountDownLatch some) {
    return new Progress() {
      @Override
      public void expected(long sources) {}

      @Override
      public void found(long sources) {}

      @Override
      public void settling() {}

      @Override
      public void done(RunReport.Item item) {
        some.countDown();
      }
    };
  }

  private int searchUntilDone(Serving serving, Future<RunReport> run) throws Exception {
    int asked = 0;
    do {
      ask(serving, "/api/v1/search?q=" + "%E9%98%B2%E6%B1%9B");
      asked++;
    } while (!run.isDone());
    return asked;
  }

  private List<JsonNode> answers(Serving serving) throws IOException, InterruptedException {
    List<JsonNode> answers = new ArrayList<>();
    JsonNode found = ask(serving, "/api/v1/search?q=%E9%98%B2%E6%B1%9B&size=50&sort=newest");
    answers.add(found.path("hits"));
    assertEquals(DOCUMENTS, found.path("total").asInt(), found.toString());
    for (JsonNode hit : found.path("hits")) {
      String document = "/api/v1/documents/" + hit.path("id").asText();
      answers.add(ask(serving, document));
      answers.add(ask(serving, document + "/passages"));
      answers.add(ask(serving, document + "/observations"));
    }
    answers.add(ask(serving, "/api/v1/datasets/disclosures/data.json"));
    return answers;
  }

  @Test
  void aDamagedBackupIsNotUsedUnlessSomebodySaysSo() throws Exception {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(documents.resolve("甲.txt"), "关于防汛工作的通知\n示例区人民政府\n2020年5月1日\n");
    Files.writeString(documents.resolve("乙.txt"), "关于抗旱工作的通知\n示例区人民政府\n2020年6月1日\n");
    Path data = folder.resolve("data");
    assertEquals(0, CommandRun.of("index", documents, "--data", data, "--no-vectors").exitCode());
    assertEquals(0, CommandRun.of("backup", backups(), "--data", data).exitCode());

    Path original = anOriginal(backups());
    String text = Files.readString(original);
    Files.delete(original);
    Files.writeString(original, text.replace("通知", "公告"));

    CommandRun checked = CommandRun.of("restore", backups(), "--check");
    assertEquals(ExitCode.DAMAGED.code(), checked.exitCode());
    assertTrue(checked.out().contains(original.getFileName().toString()), checked.out());

    Path elsewhere = folder.resolve("elsewhere");
    assertEquals(
        ExitCode.DAMAGED.code(),
        CommandRun.of("restore", backups(), "--data", elsewhere).exitCode());
    CommandRun served = CommandRun.of("serve", "--port", 0, "--data", elsewhere);
    assertEquals(ExitCode.DAMAGED.code(), served.exitCode(), served.err());
    assertTrue(served.err().contains("gongkai restore"), served.err());

    CommandRun accepted =
        CommandRun.of("restore", backups(), "--data", elsewhere, "--accept-damage");
    assertEquals(0, accepted.exitCode(), accepted.out() + accepted.err());
    assertEquals(
        List.of(), IndexImage.of(data).differences(IndexImage.of(elsewhere)), "the index is whole");

    CommandRun repaired = CommandRun.of("backup", backups(), "--data", data, "--keep", 1);
    assertEquals(0, repaired.exitCode(), repaired.out());
    try (Stream<Path> left = Files.list(backups())) {
      assertEquals(1, left.count());
    }
    assertEquals(0, CommandRun.of("restore", backups(), "--check").exitCode());
    assertFalse(CommandRun.of("backup", data.resolve("x"), "--data", data).exitCode() == 0);
  }

  private static Path anOriginal(Path backups) throws IOException {
    try (Stream<Path> all = Files.walk(backups)) {
      return all.filter(path -> path.getFileName().toString().matches("[0-9a-f]{64}"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
