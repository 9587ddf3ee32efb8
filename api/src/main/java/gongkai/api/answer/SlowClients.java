package gongkai.api.answer;

import gongkai.api.work.Patience;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.time.Duration;

/**
 * Lets go of clients that take an answer too slowly, since each holds one of the requests that are
 * served at a time. A write that has not ended after a server's patience is broken off: the
 * interrupt of a virtual thread closes the socket it waits for.
 */
public final class SlowClients {
  /** Of a server that says nothing else: a client slower than about 2 KiB/s is let go of. */
  private static final SlowClients USUAL = new SlowClients(Duration.ofSeconds(30));

  private final Duration patience;

  /**
   * Registered in the context of a server, where it is to have its own.
   *
   * @param patience with one buffer of 64 KiB
   */
  public SlowClients(Duration patience) {
    this.patience = patience;
  }

  static SlowClients of(ServerRequest request) {
    return request.listenerContext().context().get(SlowClients.class).orElse(USUAL);
  }

  /** A write to a client. */
  interface Write {
    void run() throws IOException;
  }

  /**
   * Writes, for as long as patience lasts.
   *
   * @throws IOException where the client takes too long, or the write fails by itself
   */
  void write(Write write) throws IOException {
    Patience waiting = Patience.of(patience);
    boolean over = false;
    try {
      write.run();
    } finally {
      over = waiting.end();
    }
    if (over) {
      throw new IOException("the client takes the answer too slowly");
    }
  }
}
