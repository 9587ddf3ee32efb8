package gongkai.dataset.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import gongkai.dataset.Rows;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The rows of a release from its data.ndjson, one at a time, from any line on. Lines that lack a
 * text that is asked for are passed over without being parsed, which is what makes a search through
 * a million rows bearable.
 */
public final class ReleasedRows implements Rows {
  private static final int BUFFER = 1 << 18;
  private static final ObjectReader READER = NounJson.mapper().readerFor(JsonNode.class);

  private final InputStream in;
  private final List<byte[]> required;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long position;
  private Optional<JsonNode> next = Optional.empty();

  private ReleasedRows(InputStream in, long position, List<byte[]> required) {
    this.in = in;
    this.position = position;
    this.required = required;
  }

  /**
   * Opens the file.
   *
   * @param position of the first byte of a line, as {@link #position} told
   * @param required texts that the JSON of every wanted row holds
   * @throws UncheckedIOException where it cannot be read
   * @throws IllegalArgumentException where no line begins there
   */
  public static ReleasedRows open(Path ndjson, long position, List<String> required) {
    try {
      FileChannel channel = FileChannel.open(ndjson);
      if (!isStartOfLine(channel, position)) {
        channel.close();
        throw new IllegalArgumentException("no line begins at " + position);
      }
      channel.position(position);
      return new ReleasedRows(
          Channels.newInputStream(channel),
          position,
          required.stream().map(ReleasedRows::asInJson).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isStartOfLine(FileChannel channel, long position) throws IOException {
    if (position <= 0 || position > channel.size()) {
      return position == 0;
    }
    ByteBuffer before = ByteBuffer.allocate(1);
    channel.read(before, position - 1);
    return before.get(0) == '\n';
  }

  /** The text as JSON writes it, without its quotes. */
  private static byte[] asInJson(String text) {
    try {
      String quoted = NounJson.mapper().writeValueAsString(text);
      return quoted.substring(1, quoted.length() - 1).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      while (next.isEmpty() && readLine()) {
        if (holdsAll()) {
          next = Optional.of(READER.<JsonNode>readValue(line, 0, length));
        }
      }
      return next.isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public JsonNode next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the rows are at their end");
    }
    JsonNode row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }

  /** Where the line after the row begins that {@link #next} gave last. */
  public long position() {
    if (next.isPresent()) {
      throw new IllegalStateException("a row further on has been looked at already");
    }
    return position;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean readLine() throws IOException {
    length = 0;
    while (true) {
      if (at == filled) {
        filled = Math.max(0, in.read(buffer));
        at = 0;
        if (filled == 0) {
          position += length;
          return length > 0;
        }
      }
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      keep(end - at);
      at = end;
      if (end < filled) {
        at++;
        position += length + 1;
        return true;
      }
    }
  }

  private void keep(int more) {
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
    }
    System.arraycopy(buffer, at, line, length, more);
    length += more;
  }

  private boolean holdsAll() {
    for (byte[] text : required) {
      if (!holds(text)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(byte[] text) {
    byte first = text[0];
    for (int i = 0; i <= length - text.length; i++) {
      if (line[i] == first && Arrays.equals(line, i, i + text.length, text, 0, text.length)) {
        return true;
      }
    }
    return false;
  }
}
