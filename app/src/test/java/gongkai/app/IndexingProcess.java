package gongkai.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@code gongkai index} in a JVM of its own, which can be killed. */
final class IndexingProcess implements AutoCloseable {
  private final Process process;
  private final CountDownLatch indexing = new CountDownLatch(1);
  private final Queue<String> said = new ConcurrentLinkedQueue<>();
  private final Thread reader;

  private IndexingProcess(Process process) {
    this.process = process;
    this.reader = Thread.ofPlatform().daemon().start(this::read);
  }

  /** How to start one: a class path of jars only, so that class data can be shared. */
  record Launch(String classPath, Path archive) {

    static Launch prepare(Path folder) throws IOException {
      List<String> jars = new ArrayList<>();
      for (String place :
          System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
        Path path = Path.of(place);
        if (Files.isDirectory(path)) {
          jars.add(jar(path, folder.resolve("classes-" + jars.size() + ".jar")).toString());
        } else if (Files.exists(path)) {
          jars.add(path.toString());
        }
      }
      return new Launch(
          String.join(java.io.File.pathSeparator, jars), folder.resolve("classes.jsa"));
    }

    private static Path jar(Path classes, Path jar) throws IOException {
      try (OutputStream out = Files.newOutputStream(jar);
          ZipOutputStream zip = new ZipOutputStream(out);
          Stream<Path> files = Files.walk(classes)) {
        zip.setLevel(0);
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, zip);
          zip.closeEntry();
        }
      }
      return jar;
    }

    /** The first run that ends writes the class data that all later ones share. */
    IndexingProcess start(Object... arguments) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of(
              "-Xmx320m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Xlog:disable",
              "--enable-native-access=ALL-UNNAMED",
              "-Dstdout.encoding=UTF-8",
              "-Dstderr.encoding=UTF-8"));
      command.add(
          (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=")
              + archive);
      command.addAll(List.of("-cp", classPath, "gongkai.app.Main"));
      Stream.of(arguments).map(Object::toString).forEach(command::add);
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C.UTF-8");
      if (Files.exists(archive)) {
        // Workers are started by the process and share the class data too.
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:SharedArchiveFile=" + archive);
      }
      return new IndexingProcess(builder.start());
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (line.startsWith("Indexing")) {
          indexing.countDown();
        }
      }
    } catch (IOException e) {
      said.add(e.toString());
    }
    indexing.countDown();
  }

  /** Waits until the first source is met, or the process has ended. */
  void awaitFirstSource() throws InterruptedException {
    indexing.await();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it ended by itself within this time. */
  boolean endsWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  String said() throws InterruptedException {
    reader.join(TimeUnit.SECONDS.toMillis(5));
    return String.join("\n", said);
  }

  /** SIGKILL for the process alone; gives its workers, which nobody has told anything. */
  List<ProcessHandle> kill() throws InterruptedException {
    List<ProcessHandle> workers = process.descendants().toList();
    process.destroyForcibly();
    process.waitFor();
    return workers;
  }

  /** SIGTERM, as an operator or a service manager sends it. */
  void ask() {
    process.toHandle().destroy();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
