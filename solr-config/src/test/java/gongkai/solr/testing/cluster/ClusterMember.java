package gongkai.solr.testing.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process of the cluster, which can be killed, frozen, and started again where it was. */
public final class ClusterMember {
  /** A machine under load is slow; one that takes longer has lost its process. */
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

  private final List<String> command = new ArrayList<>();
  private final Path home;
  private final String role;
  private final List<String> further;
  private final Path log;
  private int port;
  private Optional<Process> process = Optional.empty();

  ClusterMember(String classPath, int megabytes, String role, Path home, String... further) {
    this.home = home;
    this.role = role;
    this.further = List.of(further);
    this.log = home.resolveSibling(home.getFileName() + ".log");
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + megabytes + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dsolr.hideStackTrace=true",
            "-Ddisable.v2.api=true",
            "-cp",
            classPath,
            ClusterProcess.class.getName()));
  }

  /** Where it was before, if it was. */
  public void start() throws IOException {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of(role, home.toString(), String.valueOf(port)));
    whole.addAll(further);
    Files.deleteIfExists(log);
    process =
        Optional.of(
            new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
  }

  /** Until it answers. */
  public void await() throws IOException, InterruptedException {
    long patience = System.nanoTime() + PATIENCE;
    while (true) {
      Optional<String> ready =
          Files.readAllLines(log).stream()
              .filter(line -> line.startsWith(ClusterProcess.READY))
              .findFirst();
      if (ready.isPresent()) {
        port =
            Integer.parseInt(ready.orElseThrow().substring(ClusterProcess.READY.length()).strip());
        return;
      }
      if (!isAlive() || System.nanoTime() > patience) {
        throw new IllegalStateException(home + " did not start: " + Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  public boolean isAlive() {
    return process.map(Process::isAlive).orElse(false);
  }

  /** Its port; known once it answered. */
  public int port() {
    return port;
  }

  public Path home() {
    return home;
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + port + "/solr");
  }

  /** SIGKILL. */
  public void kill() {
    process.ifPresent(
        running -> {
          running.destroyForcibly();
          running.onExit().join();
        });
  }

  /** It stands still, with all its connections open, until {@link #thaw}. */
  public void freeze() {
    signal("-STOP");
  }

  public void thaw() {
    signal("-CONT");
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", signal, String.valueOf(process.orElseThrow().pid()))
          .inheritIO()
          .start()
          .onExit()
          .join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
