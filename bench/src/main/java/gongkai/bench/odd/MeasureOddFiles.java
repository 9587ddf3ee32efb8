package gongkai.bench.odd;

import gongkai.indexer.RunReport;
import gongkai.indexer.stage.Failure.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code gongkai index} over odd files and prints what became of them, how long it took, how
 * much memory the run itself held at most, and whether a process was left. Arguments: the launcher,
 * an empty folder, the number of mutants, the seed. Ends with 1 where an outcome is wrong.
 */
public final class MeasureOddFiles {
  private MeasureOddFiles() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[1]).toAbsolutePath();
    Path odd = folder.resolve("odd");
    Path report = folder.resolve("report.json");
    Path secret = Files.writeString(folder.resolve("secret"), "CANARY");
    OddFiles files =
        new OddFiles(
            Path.of("datasets/sample/documents"),
            Integer.parseInt(args[2]),
            Long.parseLong(args[3]),
            secret.toUri().toString(),
            "http://127.0.0.1:9/");
    files.write(odd);
    System.out.printf("%d files of seed %s%n", files.size(), args[3]);
    long start = System.nanoTime();
    Process run =
        new ProcessBuilder(
                args[0],
                "index",
                odd.toString(),
                "--data",
                folder.resolve("data").toString(),
                "--report",
                report.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Map<Long, ProcessHandle> children = new HashMap<>();
    long memory = 0;
    while (!run.waitFor(500, TimeUnit.MILLISECONDS)) {
      run.descendants().forEach(child -> children.put(child.pid(), child));
      memory = Math.max(memory, peak(run.pid()));
    }
    System.out.printf(
        "exit %d after %d s; the run held %d MB at most; %d processes were started, %d are left%n",
        run.exitValue(),
        (System.nanoTime() - start) / 1_000_000_000,
        memory >> 10,
        children.size(),
        children.values().stream().filter(ProcessHandle::isAlive).count());
    List<String> wrong = files.judge(odd, outcomes(report));
    wrong.forEach(System.out::println);
    System.out.printf("%d not as they should be%n", wrong.size());
    System.exit(wrong.isEmpty() && run.exitValue() == 3 ? 0 : 1);
  }

  private static Map<String, String> outcomes(Path report) throws IOException {
    RunReport told = RunReport.read(Files.readString(report));
    Map<String, String> outcomes = new TreeMap<>();
    Map<String, Integer> sums = new TreeMap<>();
    for (RunReport.Item item : told.items()) {
      String outcome =
          Arrays.stream(Reason.values())
              .filter(reason -> item.reason().contains(reason.chinese()))
              .map(Enum::name)
              .findFirst()
              .orElse(item.reason().isEmpty() ? OddFile.READ : "no reason that is known");
      outcomes.put(item.source(), outcome);
      sums.merge(outcome, 1, Integer::sum);
    }
    System.out.printf("%d sources: %s%n", told.inputs(), sums);
    return outcomes;
  }

  /** In KiB, as the kernel counts; 0 where it cannot be known. */
  private static long peak(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
