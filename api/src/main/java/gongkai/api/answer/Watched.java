package gongkai.api.answer;

import gongkai.api.work.Rooms;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.OutputStream;

/** Each write to the client has its time. */
final class Watched extends OutputStream {
  private static final int BUFFER = 1 << 16;

  private final SlowClients clients;
  private final OutputStream out;

  Watched(ServerRequest request, OutputStream out) {
    this.clients = SlowClients.of(request);
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    waitFor(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    for (int at = from; at < from + length; at += BUFFER) {
      int begin = at;
      int count = Math.min(BUFFER, from + length - at);
      waitFor(() -> out.write(bytes, begin, count));
    }
  }

  @Override
  public void flush() throws IOException {
    waitFor(out::flush);
  }

  @Override
  public void close() throws IOException {
    waitFor(out::close);
  }

  private void waitFor(SlowClients.Write write) throws IOException {
    Rooms.aside(() -> clients.write(write));
  }
}
