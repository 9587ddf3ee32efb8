package gongkai.api.limit;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;

/** Who asks, told by the address alone; behind a proxy that is believed, by the one it forwards. */
public final class Clients {
  private static final HeaderName FORWARDED = HeaderNames.create("X-Forwarded-For");
  private static final int LONGEST = 60;

  private final boolean forwarded;

  public Clients(Limits limits) {
    this.forwarded = limits.forwarded();
  }

  /**
   * A client.
   *
   * @param here whether it is a process of this machine
   */
  public record Client(String address, boolean here) {}

  /** The client of a request; empty where the connection has no address. */
  public Optional<Client> of(ServerRequest request) {
    Optional<String> told =
        forwarded
            ? request.headers().value(FORWARDED).map(all -> all.replaceFirst("^.*,", "").strip())
            : Optional.empty();
    if (told.isPresent()) {
      return told.map(
          text -> new Client(text.substring(0, Math.min(LONGEST, text.length())), false));
    }
    SocketAddress remote = request.remotePeer().address();
    InetAddress address = remote instanceof InetSocketAddress inet ? inet.getAddress() : null;
    return Optional.ofNullable(address)
        .map(known -> new Client(known.getHostAddress(), known.isLoopbackAddress()));
  }
}
