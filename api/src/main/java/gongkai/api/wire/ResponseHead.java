package gongkai.api.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The head of an answer, as the server's own HTTP wrote it: in one piece.
 *
 * @param lines the status line and the header fields
 * @param length in bytes, with the empty line
 */
record ResponseHead(List<String> lines, int length) {

  static ResponseHead of(byte[] bytes) {
    for (int at = 3; at < bytes.length; at++) {
      if (bytes[at] == '\n' && bytes[at - 2] == '\n') {
        String head = new String(bytes, 0, at - 3, StandardCharsets.ISO_8859_1);
        return new ResponseHead(Arrays.asList(head.split("\r\n", -1)), at + 1);
      }
    }
    throw new IllegalStateException("an answer whose head is in pieces");
  }

  int status() {
    return Integer.parseInt(lines.getFirst().substring(9, 12));
  }

  boolean isChunked() {
    return has("transfer-encoding: chunked");
  }

  boolean closes() {
    return has("connection: close");
  }

  private boolean has(String field) {
    return lines.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).equals(field));
  }

  /** The head for a client. An answer that has no body by its status has no length either. */
  byte[] shown(boolean old, boolean closing) {
    List<String> shown = new ArrayList<>();
    for (String line : lines) {
      String field = line.toLowerCase(Locale.ROOT);
      boolean framing = field.startsWith("content-length:") && (status() == 204 || status() == 304);
      boolean chunks = old && field.startsWith("transfer-encoding:");
      if (!framing && !chunks && !field.startsWith("connection:")) {
        shown.add(line);
      }
    }
    if (closing) {
      shown.add("Connection: close");
    } else {
      shown.add("Connection: keep-alive");
    }
    return (String.join("\r\n", shown) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
