package gongkai.indexer.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Failure.StageName;
import gongkai.indexer.stage.Result.Done;
import gongkai.indexer.stage.Result.Failed;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LimitedTest {
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

  @AfterAll
  static void end() {
    THREADS.shutdownNow();
  }

  @Test
  void whatIsThroughInTimeGoesOnAsTheStageMadeIt() {
    assertEquals(
        Result.done("read a"), limited(in -> Result.done("read " + in), new Halt()).apply("a"));
  }

  @Test
  void whatIsLateGoesOnWithoutTheStageWhichIsEnded() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Stage<String, String> endless =
        in -> {
          try {
            while (true) {
              Limited.check();
              Thread.onSpinWait();
            }
          } catch (CancellationException e) {
            ended.countDown();
            throw e;
          }
        };
    assertEquals(new Done<>("kept a"), limited(endless, new Halt()).apply("a"));
    ended.await();
  }

  @Test
  void whoDoesNotListenIsLeftBehind() {
    CountDownLatch never = new CountDownLatch(1);
    Stage<String, String> deaf =
        in -> {
          while (never.getCount() > 0) {
            Thread.onSpinWait();
          }
          return Result.done("late");
        };
    assertEquals(new Done<>("kept a"), limited(deaf, new Halt()).apply("a"));
    never.countDown();
  }

  @Test
  void anExpressionWithoutStackIsTroubleOfTheDocument() {
    assertEquals(
        new Done<>("kept a"),
        limited(
                in -> {
                  throw new StackOverflowError();
                },
                new Halt())
            .apply("a"));
  }

  @Test
  void troubleOfTheMachineStaysWhatItIs() {
    Limited<String, String> broken =
        limited(
            in -> {
              throw new IllegalStateException("the disk is full");
            },
            new Halt());
    assertEquals(
        "the disk is full",
        assertThrows(IllegalStateException.class, () -> broken.apply("a")).getMessage());
  }

  @Test
  void aHaltEndsWhatIsUnderWay() {
    Halt halt = new Halt();
    halt.ask();
    Stage<String, String> endless =
        in -> {
          while (true) {
            Limited.check();
            Thread.onSpinWait();
          }
        };
    Limited<String, String> patient =
        new Limited<>(
            StageName.DESCRIBE,
            endless,
            Duration.ofDays(1),
            in -> Result.done("kept " + in),
            THREADS,
            halt);
    Failed<String> failed = (Failed<String>) patient.apply("a");
    assertEquals(Reason.HALTED, failed.failure().reason());
  }

  private static Limited<String, String> limited(Stage<String, String> stage, Halt halt) {
    return new Limited<>(
        StageName.DESCRIBE,
        stage,
        Duration.ofMillis(300),
        in -> Result.done("kept " + in),
        THREADS,
        halt);
  }
}
