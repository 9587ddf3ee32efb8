package gongkai.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A client that takes HTTP at its word, and says where the server does not keep it. */
public final class RawConnection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  public RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(60_000);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** An answer as it came. */
  public record Answer(int status, List<String> fields, String body, boolean closes) {
    public Optional<String> header(String name) {
      String prefix = name.toLowerCase(Locale.ROOT) + ": ";
      return fields.stream()
          .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(field -> field.substring(prefix.length()))
          .findFirst();
    }

    /** The body in ISO 8859-1, unpacked. */
    public String content() {
      if (!header("content-encoding").equals(Optional.of("gzip")) || body.isEmpty()) {
        return body;
      }
      try (InputStream gzip =
          new GZIPInputStream(
              new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)))) {
        return new String(gzip.readAllBytes(), StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        throw new AssertionError("says gzip and is none", e);
      }
    }

    /** The same in UTF-8. */
    public String text() {
      return new String(content().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
  }

  public RawConnection send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** Sends text in UTF-8; a line feed alone becomes CR LF. */
  public RawConnection send(String text) throws IOException {
    return send(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  public void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  public Answer get(String path, String... headers) throws IOException {
    return ask("GET", path, headers);
  }

  public Answer ask(String method, String path, String... headers) throws IOException {
    String fields = headers.length == 0 ? "" : String.join("\n", headers) + "\n";
    send(method + " " + path + " HTTP/1.1\nHost: localhost\n" + fields + "\n");
    return read(method);
  }

  /** Reads exactly one answer. */
  public Answer read(String method) throws IOException {
    String first = line();
    if (!first.matches("HTTP/1\\.1 [1-5][0-9][0-9] [ -~]*")) {
      throw new AssertionError("no status line: " + first);
    }
    int status = Integer.parseInt(first.substring(9, 12));
    List<String> fields = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (!line.matches("[A-Za-z0-9-]+: [^\\x00-\\x1f]*")) {
        throw new AssertionError("no header: " + line);
      }
      fields.add(line);
    }
    Answer head = new Answer(status, fields, "", false);
    boolean closes = head.header("connection").equals(Optional.of("close"));
    return new Answer(status, fields, body(method, head, closes), closes);
  }

  private String body(String method, Answer head, boolean closes) throws IOException {
    Optional<String> length = head.header("content-length");
    boolean chunked = head.header("transfer-encoding").isPresent();
    if (length.isPresent() && chunked) {
      throw new AssertionError("two lengths: " + head);
    }
    boolean none = head.status() < 200 || head.status() == 204 || head.status() == 304;
    if (none && (length.isPresent() || chunked)) {
      throw new AssertionError("a length of nothing: " + head);
    }
    if (none || method.equals("HEAD")) {
      return "";
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (chunked) {
      for (int size = size(); size > 0; size = size()) {
        exactly(size, body);
        empty();
      }
      empty();
    } else if (length.isPresent()) {
      exactly(Integer.parseInt(length.orElseThrow()), body);
    } else if (closes) {
      in.transferTo(body);
    } else {
      throw new AssertionError("an answer without an end: " + head);
    }
    return body.toString(StandardCharsets.ISO_8859_1);
  }

  private int size() throws IOException {
    String line = line();
    if (!line.matches("[0-9a-f]+")) {
      throw new AssertionError("no size of a chunk: " + line);
    }
    return Integer.parseInt(line, 16);
  }

  private void empty() throws IOException {
    if (!line().isEmpty()) {
      throw new AssertionError("a chunk is longer than it says");
    }
  }

  private void exactly(int count, ByteArrayOutputStream to) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new AssertionError("the answer ends " + (count - bytes.length) + " bytes early");
    }
    to.writeBytes(bytes);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("closed after: " + line.toString(StandardCharsets.ISO_8859_1));
      }
      line.write(b);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    if (!text.endsWith("\r")) {
      throw new AssertionError("a line that does not end in CR LF: " + text);
    }
    return text.substring(0, text.length() - 1);
  }

  /** Bytes that came without being asked for. */
  public int surplus() throws IOException {
    return in.available();
  }

  /** Whether the server closes now, in order. */
  public boolean ends() throws IOException {
    return in.read() < 0;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
