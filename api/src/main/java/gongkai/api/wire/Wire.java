package gongkai.api.wire;

import io.helidon.common.Size;
import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/** Puts this room's readers and writers between each connection and the server's HTTP. */
public final class Wire implements ServerConnectionSelector {
  /**
   * A longer address is refused unread. A text that someone pasted as a query is to be told what is
   * wrong with it: 10,000 characters of Chinese are 90,000 of an address.
   */
  static final int LONGEST_ADDRESS = 1 << 18;

  static final int LONGEST_HEADERS = 1 << 14;

  private static final int MOST_BUFFERED = 1 << 21;

  /** What is typed as it is takes three bytes for one when it is encoded. */
  private static final int ENCODED = 3;

  private final ServerConnectionSelector http;

  private final ArrivalTimes times;

  public Wire() {
    this(ArrivalTimes.USUAL);
  }

  public Wire(ArrivalTimes times) {
    this.times = times;
    this.http =
        Http1ConnectionSelector.builder()
            .config(
                Http1Config.builder()
                    // The query is checked by a filter, which can say what is wrong with it.
                    .validatePrologue(false)
                    .maxPrologueLength(LONGEST_ADDRESS * ENCODED)
                    .maxHeadersSize(LONGEST_HEADERS * 2)
                    // Above the limit of bodies, which can say what is wrong.
                    .maxBufferedEntitySize(Size.create(MOST_BUFFERED))
                    .build())
            .build();
  }

  @Override
  public int bytesToIdentifyConnection() {
    return 0;
  }

  /** All there is: what is no HTTP is told so. */
  @Override
  public Support supports(BufferData data) {
    return Support.SUPPORTED;
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    Responses responses = new Responses(context.dataWriter());
    Requests requests =
        new Requests(new Received(context.dataReader()), responses, here(context), times);
    return new WireConnection(
        http.connection(new WireContext(context, requests, responses)), requests);
  }

  /** Whom a client reached that does not say whom it asks. */
  private static String here(ConnectionContext context) {
    String host = context.localPeer().host().replaceFirst("%.*", "");
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + context.localPeer().port();
  }
}
