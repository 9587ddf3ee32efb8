package gongkai.indexer.extract.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends workers that stand still while they wait for a file. Tika asks a worker whether it is there
 * before it hands a file over, and waits for the answer without a limit of time; a worker that has
 * the file in hand is ended by Tika itself. So a call that takes longer than a file may, and that
 * no worker works for, waits for such an answer. Ended, the worker is replaced and the file read.
 */
final class StandstillWatch implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final String mark;
  private final Duration longest;
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private final Thread looks;

  /**
   * @param config by which the workers of this pool are known: it stands in their command lines
   * @param timeout for one file
   */
  StandstillWatch(Path config, Duration timeout) {
    this.mark = "-Dgongkai.worker=" + config;
    this.longest = timeout.plus(GRACE);
    this.looks = Thread.ofVirtual().name("gongkai-worker-watch").start(this::look);
  }

  /** One file that is being read, until it is closed. */
  final class Call implements AutoCloseable {
    private final long began = System.nanoTime();

    private boolean isOverdue() {
      return System.nanoTime() - began > longest.toNanos();
    }

    @Override
    public void close() {
      calls.remove(this);
    }
  }

  Call begin() {
    Call call = new Call();
    calls.add(call);
    return call;
  }

  private void look() {
    Map<Long, Duration> before = Map.of();
    try {
      while (true) {
        Thread.sleep(BETWEEN_LOOKS);
        before = calls.stream().anyMatch(Call::isOverdue) ? endStill(before) : Map.of();
      }
    } catch (InterruptedException e) {
      // Closed.
      return;
    }
  }

  /**
   * Ends the workers that did nothing since the last look. One that waits for a file and would
   * answer does nothing either; it is replaced with the next file.
   *
   * @return the processor time that each has used
   */
  private Map<Long, Duration> endStill(Map<Long, Duration> before) {
    Map<Long, Duration> now = new HashMap<>();
    for (ProcessHandle worker : workers()) {
      Duration used = worker.info().totalCpuDuration().orElse(Duration.ZERO);
      if (used.equals(before.get(worker.pid()))) {
        worker.destroyForcibly();
      } else {
        now.put(worker.pid(), used);
      }
    }
    return now;
  }

  List<ProcessHandle> workers() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().filter(line -> line.contains(mark)).isPresent())
        .toList();
  }

  @Override
  public void close() {
    looks.interrupt();
  }
}
