package gongkai.api.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Places to work at. Whoever finds none waits; who waits in vain, or is one too many, is sent away.
 * The next place goes to whoever comes back to unfinished work, then to people, then to the client
 * that has the fewest places, then to the one that came first.
 */
final class Room {
  private final String name;
  private final int places;
  private final int mostWaiting;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<String, Integer> inside = new HashMap<>();
  private int taken;
  private long turn;

  Room(String name, int places, int mostWaiting) {
    this.name = name;
    this.places = places;
    this.mostWaiting = mostWaiting;
  }

  private final class Waiting {
    private final String client;
    private final boolean person;
    private final boolean back;
    private final long number = turn++;
    private final Condition called = lock.newCondition();
    private boolean in;
    private boolean out;

    Waiting(String client, boolean person, boolean back) {
      this.client = client;
      this.person = person;
      this.back = back;
    }

    boolean isBack() {
      return back;
    }

    boolean isPerson() {
      return person;
    }

    int inside() {
      return inside.getOrDefault(client, 0);
    }

    long queued() {
      return waiting.stream().filter(other -> other.client.equals(client)).count();
    }

    long number() {
      return number;
    }
  }

  /**
   * Waits for a place.
   *
   * @throws FullException where there is none in time
   */
  void enter(String client, boolean person, Duration patience) {
    lock.lock();
    try {
      Waiting mine = new Waiting(client, person, false);
      if (taken < places && waiting.isEmpty()) {
        take(mine);
        return;
      }
      waiting.add(mine);
      if (waiting.size() > mostWaiting) {
        sendAway();
      }
      await(mine, patience);
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a place for work that was begun, for as long as it takes. */
  void comeBack(String client) {
    lock.lock();
    try {
      Waiting mine = new Waiting(client, false, true);
      if (taken < places) {
        take(mine);
        return;
      }
      waiting.add(mine);
      while (!mine.in) {
        mine.called.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  void leave(String client) {
    lock.lock();
    try {
      taken--;
      inside.merge(client, -1, (had, one) -> had + one == 0 ? null : had + one);
      callNext();
    } finally {
      lock.unlock();
    }
  }

  private void await(Waiting mine, Duration patience) {
    long nanos = patience.toNanos();
    try {
      while (!mine.in && !mine.out && nanos > 0) {
        nanos = mine.called.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!mine.in) {
      waiting.remove(mine);
      throw new FullException(name, 1 + waiting.size() / places);
    }
  }

  private void take(Waiting who) {
    who.in = true;
    taken++;
    inside.merge(who.client, 1, Integer::sum);
  }

  private void callNext() {
    if (taken < places && !waiting.isEmpty()) {
      Waiting next =
          waiting.stream()
              .min(
                  Comparator.comparing(Waiting::isBack)
                      .reversed()
                      .thenComparing(Comparator.comparing(Waiting::isPerson).reversed())
                      .thenComparing(Waiting::inside)
                      .thenComparing(Waiting::number))
              .orElseThrow();
      waiting.remove(next);
      take(next);
      next.called.signal();
    }
  }

  /**
   * One of the machines before one of the people, of the client that has most waiting, the last.
   */
  private void sendAway() {
    waiting.stream()
        .filter(one -> !one.isBack())
        .max(
            Comparator.comparing(Waiting::isPerson)
                .reversed()
                .thenComparing(Waiting::queued)
                .thenComparing(Waiting::number))
        .ifPresent(
            one -> {
              waiting.remove(one);
              one.out = true;
              one.called.signal();
            });
  }

  int places() {
    return places;
  }

  int taken() {
    lock.lock();
    try {
      return taken;
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }
}
