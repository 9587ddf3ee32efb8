package gongkai.app.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.operate.BackupReport;
import gongkai.app.installation.DataFolder;
import gongkai.app.progress.QuarantineLine;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.indexer.RunReport;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The service that owns a data folder, as it says itself in {@code service.json} there. Only
 * whoever can read that file can hand work over: it holds a token that is new at every start.
 *
 * @param pid of its process
 * @param port on the loopback interface
 */
public record RunningService(long pid, int port, String token) {
  private static final String FILE = "service.json";

  /** This process, with the operator's token or a new one. */
  public static RunningService here(int port, Optional<String> token) {
    return new RunningService(
        ProcessHandle.current().pid(), port, token.orElseGet(RunningService::newToken));
  }

  private static String newToken() {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /** The same, at the port that it got. */
  public RunningService at(int actualPort) {
    return new RunningService(pid, actualPort, token);
  }

  /**
   * The service of a data folder, if one is running. One that was killed leaves its file behind and
   * its number to another process, but never the lock.
   */
  public static Optional<RunningService> of(Path data) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file) || !DataFolder.isOwned(data)) {
      return Optional.empty();
    }
    try {
      RunningService service = NounJson.mapper().readValue(file.toFile(), RunningService.class);
      boolean alive = ProcessHandle.of(service.pid()).map(ProcessHandle::isAlive).orElse(false);
      return alive ? Optional.of(service) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Says so in the data folder, for this user's eyes only. */
  public void announce(Path data) throws IOException {
    Path file = data.resolve(FILE);
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    NounJson.mapper().writeValue(file.toFile(), this);
  }

  public static void leave(Path data) throws IOException {
    Files.deleteIfExists(data.resolve(FILE));
  }

  /** Lets it do the work, and waits until it is done. */
  public RunReport index(IndexOrder order) {
    return order("index", order.json());
  }

  /** Lets it rebuild its index, and waits until that is done. */
  public RunReport rebuild() {
    return order("reindex", NounJson.mapper().createObjectNode());
  }

  private RunReport order(String what, ObjectNode body) {
    try {
      return RunReport.read(post(what, body));
    } catch (JsonProcessingException e) {
      throw notUnderstood(e);
    }
  }

  /** Lets it make a backup of its data folder, and waits until that is done. */
  public BackupReport backup(Path into, int keep) {
    ObjectNode order =
        NounJson.mapper()
            .createObjectNode()
            .put("directory", into.toAbsolutePath().normalize().toString())
            .put("keep", keep);
    try {
      return NounJson.mapper().readValue(post("backup", order), BackupReport.class);
    } catch (JsonProcessingException e) {
      throw notUnderstood(e);
    }
  }

  private String post(String what, ObjectNode body) {
    return ask(
        "/api/v1/admin/" + what,
        request ->
            request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
  }

  /** Gives all that is in quarantine. */
  public void quarantine(Consumer<QuarantineLine> each) {
    try {
      String cursor = "";
      do {
        String path = "/api/v1/admin/quarantine" + cursor;
        JsonNode list = NounJson.mapper().readTree(ask(path, HttpRequest.Builder::GET));
        for (JsonNode item : list.path("items")) {
          each.accept(NounJson.mapper().treeToValue(item, QuarantineLine.class));
        }
        String next = list.path("next").asText("");
        cursor =
            list.path("next").isTextual()
                ? "?cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8)
                : "";
      } while (!cursor.isEmpty());
    } catch (JsonProcessingException e) {
      throw notUnderstood(e);
    }
  }

  private String ask(String path, UnaryOperator<HttpRequest.Builder> how) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Authorization", "Bearer " + token);
      HttpResponse<String> response =
          client.send(how.apply(request).build(), BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new Trouble(
            ExitCode.FOLDER_BUSY,
            "The running service did not take the work: %s. 运行中的服务未接受任务。"
                .formatted(reason(response.body())));
      }
      return response.body();
    } catch (IOException e) {
      throw new Trouble(
          ExitCode.FOLDER_BUSY,
          "The service on port %d owns the data folder but does not answer: %s. 服务无响应。"
              .formatted(port, e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble(ExitCode.FOLDER_BUSY, "Interrupted. 已中断。", e);
    }
  }

  /** What a problem says in its most telling words. */
  private static String reason(String body) {
    try {
      JsonNode problem = NounJson.mapper().readTree(body);
      String error = problem.path("errors").path(0).path("message").asText("");
      return error.isEmpty() ? problem.path("detail").asText(body) : error;
    } catch (JsonProcessingException e) {
      return body;
    }
  }

  private static Trouble notUnderstood(JsonProcessingException e) {
    return new Trouble(
        ExitCode.FOLDER_BUSY,
        "The running service is of another version: %s. 运行中的服务版本不同。"
            .formatted(e.getOriginalMessage()),
        e);
  }
}
