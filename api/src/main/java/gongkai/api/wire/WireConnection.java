package gongkai.api.wire;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/** A connection that ends in order: what a client is still sending is read before it is closed. */
final class WireConnection implements ServerConnection, InterruptableTask<Void> {
  private final ServerConnection http;
  private final Requests requests;

  WireConnection(ServerConnection http, Requests requests) {
    this.http = http;
    this.requests = requests;
  }

  @Override
  public void handle(Limit limit) throws InterruptedException {
    try {
      http.handle(limit);
    } finally {
      Linger.over(requests);
    }
  }

  @Override
  public Duration idleTime() {
    return http.idleTime();
  }

  @Override
  public void close(boolean interrupt) {
    http.close(interrupt);
  }

  @Override
  public boolean canInterrupt() {
    return http instanceof InterruptableTask<?> task && task.canInterrupt();
  }
}
