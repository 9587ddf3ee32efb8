package gongkai.api.wire;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.util.Optional;

/** The answers of a connection, each as the client that asked can take it. */
final class Responses implements DataWriter {
  private final DataWriter out;
  private Exchange exchange = Exchange.UNKNOWN;
  private boolean headSent;
  private boolean told;
  private boolean bodyUnread;
  private boolean closing;
  private boolean noBody;
  private Optional<Unchunked> unchunked = Optional.empty();

  Responses(DataWriter out) {
    this.out = out;
  }

  /** The next answer is to this. */
  void begin(Exchange next) {
    exchange = next;
    headSent = false;
    told = false;
    bodyUnread = true;
    noBody = false;
    unchunked = Optional.empty();
  }

  /** All of the request is read. */
  void requestEnded() {
    bodyUnread = false;
  }

  /** Nothing is read after this request. */
  void closeAfter() {
    exchange = new Exchange(exchange.head(), exchange.old(), false, exchange.hesitant());
  }

  /** Whether the connection ends here: the last answer said so, and nothing more is read. */
  boolean closing() {
    return closing;
  }

  @Override
  public void write(BufferData buffer) {
    BufferData wanted = wanted(buffer);
    if (wanted.available() > 0) {
      out.write(wanted);
    }
  }

  @Override
  public void writeNow(BufferData buffer) {
    BufferData wanted = wanted(buffer);
    if (wanted.available() > 0) {
      out.writeNow(wanted);
    }
  }

  @Override
  public void write(BufferData... buffers) {
    write(BufferData.create(buffers));
  }

  @Override
  public void writeNow(BufferData... buffers) {
    writeNow(BufferData.create(buffers));
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {
    out.close();
  }

  private BufferData wanted(BufferData buffer) {
    if (headSent) {
      return body(buffer);
    }
    byte[] bytes = new byte[buffer.available()];
    buffer.read(bytes);
    ResponseHead head = ResponseHead.of(bytes);
    if (head.status() < 200) {
      told = true;
      return exchange.old() ? BufferData.empty() : BufferData.create(bytes);
    }
    headSent = true;
    noBody = exchange.head() || head.status() == 204 || head.status() == 304;
    if (exchange.old() && head.isChunked()) {
      unchunked = Optional.of(new Unchunked());
    }
    // A client that was not told to send its body may send it or not: nobody can tell what follows.
    boolean unsure = exchange.hesitant() && !told && bodyUnread;
    closing = !exchange.persistent() || unsure || unchunked.isPresent() || head.closes();
    byte[] shown = head.shown(exchange.old(), closing);
    BufferData rest = body(BufferData.create(bytes, head.length(), bytes.length - head.length()));
    return rest.available() == 0
        ? BufferData.create(shown)
        : BufferData.create(BufferData.create(shown), rest);
  }

  private BufferData body(BufferData buffer) {
    if (noBody) {
      return BufferData.empty();
    }
    return unchunked.map(each -> each.of(buffer)).orElse(buffer);
  }
}
