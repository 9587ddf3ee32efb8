package gongkai.api.work;

import gongkai.work.Deadline;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** The rooms of a server, one a kind of work. Registered in its context. */
public final class Rooms {
  /** Longer nobody is kept waiting for a beginning. */
  private static final Duration PATIENCE = Duration.ofMillis(900);

  private static final int WAITING_PER_PLACE = 24;

  /** Bodies are held in memory until they are whole. */
  private static final int MOST_BODIES = 256;

  private static final ThreadLocal<Optional<Place>> OF_THREAD =
      ThreadLocal.withInitial(Optional::empty);

  private final Map<Kind, Room> rooms = new EnumMap<>(Kind.class);
  private final Semaphore bodies = new Semaphore(MOST_BODIES);
  private final Function<ServerRequest, String> client;

  /**
   * Rooms for a machine.
   *
   * @param processors that it has
   * @param client tells clients apart
   */
  public Rooms(int processors, Function<ServerRequest, String> client) {
    this.client = client;
    for (Kind kind : Kind.values()) {
      int places = kind.places(processors);
      rooms.put(kind, new Room(kind.wire(), places, places * WAITING_PER_PLACE));
    }
  }

  private record Place(Room room, String client) {}

  /**
   * Does the work of a request when there is a place for it.
   *
   * @throws FullException where there is none in time
   * @throws gongkai.work.OutOfTimeException where it takes longer than its kind may
   */
  public static <E extends Exception> void work(
      Kind kind, ServerRequest request, Deadline.Work<E> work) throws E {
    Optional<Rooms> rooms = request.listenerContext().context().get(Rooms.class);
    if (rooms.isEmpty()) {
      Deadline.within(kind.budget(), work);
      return;
    }
    rooms.orElseThrow().doWork(kind, request, work);
  }

  private <E extends Exception> void doWork(Kind kind, ServerRequest request, Deadline.Work<E> work)
      throws E {
    receive(request);
    Place place = new Place(rooms.get(kind), client.apply(request));
    place.room().enter(place.client(), isPerson(request), PATIENCE);
    OF_THREAD.set(Optional.of(place));
    try {
      Deadline.within(kind.budget(), work);
    } finally {
      done();
    }
  }

  /** What is still being sent is no work: a client that drips takes nobody's place. */
  private void receive(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return;
    }
    if (!bodies.tryAcquire()) {
      throw new FullException("bodies", 1);
    }
    try {
      request.content().buffer();
    } finally {
      bodies.release();
    }
  }

  /** The work is done, all but the sending. */
  public static void done() {
    Optional<Place> place = OF_THREAD.get();
    OF_THREAD.set(Optional.empty());
    place.ifPresent(mine -> mine.room().leave(mine.client()));
  }

  /** Waits for a client, whose slowness takes no place from others. */
  public static <E extends Exception> void aside(Deadline.Work<E> waiting) throws E {
    Optional<Place> place = OF_THREAD.get();
    if (place.isEmpty()) {
      waiting.run();
      return;
    }
    Place mine = place.orElseThrow();
    mine.room().leave(mine.client());
    try {
      Deadline.aside(waiting);
    } finally {
      Deadline.aside(() -> mine.room().comeBack(mine.client()));
    }
  }

  /** Browsers say that they want pages. */
  private static boolean isPerson(ServerRequest request) {
    return request
        .headers()
        .value(HeaderNames.ACCEPT)
        .filter(accept -> accept.contains("text/html"))
        .isPresent();
  }

  public int places(Kind kind) {
    return rooms.get(kind).places();
  }

  /** How many of the places are taken now. */
  public int taken(Kind kind) {
    return rooms.get(kind).taken();
  }

  public int waiting(Kind kind) {
    return rooms.get(kind).waiting();
  }
}
