package gongkai.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.extract.worker.ExtractLimits;
import gongkai.indexer.stage.Failure.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A real worker that stands still or dies costs the document it had in hand, and no process. */
@Execution(ExecutionMode.CONCURRENT)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "workers are stopped by signals")
class WorkerDeathTest {
  private static final byte[] SMALL = "一行字，没有问题。".getBytes(StandardCharsets.UTF_8);

  /** Takes seconds to read, so that the worker can be met with it in hand. */
  private static final byte[] LONG =
      ("<html><body>" + "<p>长文的一段<b>字</b></p>".repeat(400_000)).getBytes(StandardCharsets.UTF_8);

  @Test
  void aWorkerThatStandsStillIsEnded() throws Exception {
    assertEquals(Reason.TIMED_OUT, lost(Duration.ofSeconds(10), "STOP"));
  }

  @Test
  void aWorkerThatDiesIsReplaced() throws Exception {
    assertEquals(Reason.CRASHED, lost(Duration.ofSeconds(60), "KILL"));
  }

  @Test
  void aWorkerThatStandsStillWithoutAFileIsReplacedAndTheNextFileRead() throws Exception {
    try (Workbench bench = oneWorker(Duration.ofSeconds(4))) {
      assertTrue(bench.content("a.txt", SMALL).text().startsWith("一行字"));
      ProcessHandle worker = worker(bench);
      signal("STOP", worker);
      CompletableFuture<String> next =
          CompletableFuture.supplyAsync(() -> bench.content("b.txt", other(2)).text());
      assertTrue(next.get(90, TimeUnit.SECONDS).startsWith("第2份"));
      worker.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  private static Reason lost(Duration timeout, String signal) throws Exception {
    try (Workbench bench = oneWorker(timeout)) {
      assertTrue(bench.content("a.txt", SMALL).text().startsWith("一行字"));
      ProcessHandle worker = worker(bench);
      Duration idle = used(worker);
      CompletableFuture<Reason> reason =
          CompletableFuture.supplyAsync(() -> bench.failure("long.html", LONG).reason());
      while (used(worker).minus(idle).toMillis() < 100) {
        assertFalse(reason.isDone(), "was read before the worker was met with it in hand");
        Thread.onSpinWait();
      }
      signal(signal, worker);
      Reason lost = reason.get(120, TimeUnit.SECONDS);
      worker.onExit().get(30, TimeUnit.SECONDS);
      assertTrue(bench.content("b.txt", other(2)).text().startsWith("第2份"));
      return lost;
    }
  }

  private static Duration used(ProcessHandle worker) {
    return worker.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static Workbench oneWorker(Duration timeout) {
    return Workbench.open(new ExtractLimits(1, 256, timeout, 1_000_000));
  }

  private static byte[] other(int i) {
    return "第%d份文件的文字。".formatted(i).getBytes(StandardCharsets.UTF_8);
  }

  private static ProcessHandle worker(Workbench bench) {
    List<ProcessHandle> workers = bench.extractor().processes();
    assertEquals(1, workers.size());
    return workers.getFirst();
  }

  private static void signal(String name, ProcessHandle process) throws Exception {
    assertEquals(0, new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor());
  }
}
