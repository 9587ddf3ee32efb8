package gongkai.bench.relevance;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Some who answer the same questions, one after the other and then several clients at a time. They
 * take turns, round by round, so that each finds the caches as another left them. Processor time is
 * of the whole process, and so says something on a busy machine too.
 */
final class Race {
  private static final OperatingSystemMXBean PROCESSOR =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** The first of them warms up and is not counted. */
  private static final int ROUNDS = 3;

  private static final int CLIENTS = 4;
  private static final double NANOS = 1e9;

  private final String asked;
  private final List<String> questions;
  private final List<Runner> runners = new ArrayList<>();

  Race(String asked, List<String> questions) {
    this.asked = asked;
    this.questions = questions;
  }

  /** Answers one question; the number is its place in the list. */
  interface Asking {
    void ask(int number, String question) throws IOException;
  }

  private static final class Runner {
    private final String name;
    private final Asking asking;
    private final Measures measures = new Measures();
    private double each;

    Runner(String name, Asking asking) {
      this.name = name;
      this.asking = asking;
    }
  }

  /** The first one that joins is what the others are compared with. */
  Race with(String name, Asking asking) {
    runners.add(new Runner(name, asking));
    return this;
  }

  static void head(PrintStream out) {
    out.println(
        "| asked | by | p50 ms | p99 ms | processor ms | answers/s, 4 clients | p50, of the first's"
            + " | answers/s, the first's of it |");
    out.println("|---|---|---|---|---|---|---|---|");
  }

  void run(PrintStream out) throws IOException {
    for (int round = 0; round <= ROUNDS; round++) {
      for (Runner runner : runners) {
        round(runner, round > 0);
      }
    }
    for (Runner runner : runners) {
      runner.each = together(runner.asking);
    }
    Runner first = runners.getFirst();
    for (Runner runner : runners) {
      out.printf(
          "| %s | %s | %.2f | %.1f | %.1f | %.0f | %.1f x | %.1f x |%n",
          asked,
          runner.name,
          runner.measures.millis(0.5),
          runner.measures.millis(0.99),
          runner.measures.processorMillis(),
          runner.each,
          runner.measures.millis(0.5) / first.measures.millis(0.5),
          first.each / runner.each);
    }
  }

  private void round(Runner runner, boolean counts) throws IOException {
    long used = PROCESSOR.getProcessCpuTime();
    for (int number = 0; number < questions.size(); number++) {
      long began = System.nanoTime();
      runner.asking.ask(number, questions.get(number));
      if (counts) {
        runner.measures.add(List.of(), Set.of("none"), System.nanoTime() - began);
      }
    }
    if (counts) {
      runner.measures.used(PROCESSOR.getProcessCpuTime() - used);
    }
  }

  /** Answers a second, of several clients of which each waits for its own. */
  private double together(Asking asking) {
    int all = 2 * questions.size();
    AtomicInteger next = new AtomicInteger();
    long began = System.nanoTime();
    List<Thread> clients = new ArrayList<>();
    AtomicInteger failed = new AtomicInteger();
    for (int client = 0; client < CLIENTS; client++) {
      clients.add(
          Thread.ofPlatform()
              .uncaughtExceptionHandler((thread, trouble) -> failed.incrementAndGet())
              .start(
                  () -> {
                    for (int i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
                      int number = i % questions.size();
                      try {
                        asking.ask(number, questions.get(number));
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    }
                  }));
    }
    try {
      for (Thread client : clients) {
        client.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failed.get() > 0) {
      throw new IllegalStateException(failed + " clients were not answered");
    }
    return all / ((System.nanoTime() - began) / NANOS);
  }
}
