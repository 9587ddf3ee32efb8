package gongkai.api.work;

import gongkai.work.Threads;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets go of clients that are waited for too long: the interrupt of a virtual thread closes the
 * socket that it reads or writes.
 */
public final class Patience {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Set<Patience> WAITING = ConcurrentHashMap.newKeySet();

  static {
    Threads.repeat("patience", LOOK, Patience::look);
  }

  private final Thread thread = Thread.currentThread();
  private final long end;
  private boolean ended;
  private boolean over;

  private Patience(long end) {
    this.end = end;
  }

  /** From now on this thread waits for a client, for so long at most. */
  public static Patience of(Duration most) {
    return until(System.nanoTime() + most.toNanos());
  }

  /** The same until a moment, as {@link System#nanoTime} has it. */
  public static Patience until(long end) {
    Patience patience = new Patience(end);
    WAITING.add(patience);
    return patience;
  }

  private static void look() {
    long now = System.nanoTime();
    WAITING.stream().filter(one -> one.end - now < 0).forEach(Patience::breakOff);
  }

  /** Under the lock, so that no thread is interrupted after its waiting has ended. */
  private synchronized void breakOff() {
    if (!ended && !over) {
      over = true;
      thread.interrupt();
    }
  }

  /** The waiting has ended; gives whether it was broken off. */
  public synchronized boolean end() {
    ended = true;
    WAITING.remove(this);
    if (over) {
      Thread.interrupted();
    }
    return over;
  }
}
