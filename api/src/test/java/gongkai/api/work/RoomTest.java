package gongkai.api.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Who gets the next place, and who is sent away. */
class RoomTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final Room room = new Room("room", 1, 3);
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  /** Waits in a thread of its own, until that is told; then works for no time at all. */
  private void waits(String name, String client, boolean person) {
    int before = room.waiting();
    int gone = told.size();
    threads.add(
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    room.enter(client, person, LONG);
                    told.add(name);
                    room.leave(client);
                  } catch (FullException e) {
                    told.add(name + " sent away");
                  }
                }));
    while (room.waiting() == before && told.size() == gone) {
      Thread.onSpinWait();
    }
  }

  private List<String> end() throws InterruptedException {
    room.leave("first");
    for (Thread thread : threads) {
      thread.join();
    }
    return List.copyOf(told);
  }

  @Test
  void peopleGoFirstAndThenWhoeverCameFirst() throws Exception {
    room.enter("first", false, LONG);
    waits("a machine", "greedy", false);
    waits("another machine", "other", false);
    waits("a person", "greedy", true);
    assertEquals(List.of("a person", "a machine", "another machine"), end());
    assertEquals(0, room.taken());
  }

  @Test
  void aClientThatHasPlacesWaitsForOthers() throws Exception {
    Room two = new Room("room", 2, 9);
    two.enter("greedy", false, LONG);
    two.enter("first", false, LONG);
    List<Thread> waiting = new ArrayList<>();
    for (String client : List.of("greedy", "modest")) {
      int before = two.waiting();
      waiting.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    two.enter(client, false, LONG);
                    told.add(client);
                    two.leave(client);
                  }));
      while (two.waiting() == before) {
        Thread.onSpinWait();
      }
    }
    two.leave("first");
    for (Thread thread : waiting) {
      thread.join();
    }
    assertEquals(List.of("modest", "greedy"), List.copyOf(told));
  }

  @Test
  void whereTooManyWaitTheLastOfTheGreediestIsSentAway() throws Exception {
    room.enter("first", false, LONG);
    waits("greedy 1", "greedy", false);
    waits("greedy 2", "greedy", false);
    waits("modest", "modest", false);
    waits("late", "late", false);
    assertEquals("greedy 2 sent away", told.take());
    waits("a person", "one", true);
    assertEquals("late sent away", told.take());
    assertEquals(List.of("a person", "greedy 1", "modest"), end());
  }

  @Test
  void nobodyWaitsLongerThanPatienceLasts() throws Exception {
    room.enter("first", false, LONG);
    FullException full =
        assertThrows(FullException.class, () -> room.enter("x", true, Duration.ofMillis(1)));
    assertTrue(full.seconds() > 0);
    assertEquals(0, room.waiting(), "who has gone is not called");
    assertEquals(List.of(), end());
    room.enter("y", false, Duration.ZERO);
    assertEquals(1, room.taken());
  }

  @Test
  void whoComesBackToItsWorkGoesBeforeAll() throws Exception {
    room.enter("first", false, LONG);
    waits("a person", "p", true);
    threads.add(
        Thread.ofVirtual()
            .start(
                () -> {
                  room.comeBack("b");
                  told.add("back");
                  room.leave("b");
                }));
    while (room.waiting() < 2) {
      Thread.onSpinWait();
    }
    assertEquals(List.of("back", "a person"), end());
  }
}
