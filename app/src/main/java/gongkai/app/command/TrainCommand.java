package gongkai.app.command;

import gongkai.api.ApiServer;
import gongkai.api.Site;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.trouble.ExitCode;
import gongkai.indexer.Indexer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Starts the service on an empty folder, asks it once, and ends. The launcher has the JVM write
 * down which classes that takes, so that every later start finds them ready.
 */
@Command(name = "train", hidden = true)
public final class TrainCommand implements Callable<Integer> {
  private static final List<String> QUESTIONS =
      List.of("/", "/search?q=%E5%85%AC%E5%BC%80", "/api/v1/search?q=%E5%85%AC%E5%BC%80");

  @Parameters(paramLabel = "DIR")
  private Path folder;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Installation installation = Installation.open(InstallationOptions.at(folder));
        Indexer indexer = installation.openIndexer();
        ApiServer server =
            Front.local(Site.named("公开 Gongkai", true), Optional.empty())
                .open(installation, indexer);
        HttpClient client = HttpClient.newHttpClient()) {
      for (String question : QUESTIONS) {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + question);
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
      }
    }
    return ExitCode.OK.code();
  }
}
