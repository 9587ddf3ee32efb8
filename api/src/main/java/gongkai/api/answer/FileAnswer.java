package gongkai.api.answer;

import gongkai.api.answer.ByteRanges.Part;
import gongkai.api.problem.ProblemException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file as an answer, as RFC 9110 has it: conditional (by tag and date), in parts, packed where a
 * packed copy lies beside it and the client takes gzip. Its bytes are counted, so they are sent as
 * they are: a part of them must be a part of what was said.
 *
 * @param path of a file that does not change under this tag
 * @param packed its gzip
 * @param tag of its bytes, without quotes
 */
public record FileAnswer(Path path, Optional<Path> packed, String mediaType, String tag) {
  private static final HeaderName IF_RANGE = HeaderNames.create("If-Range");
  private static final int BUFFER = 1 << 16;

  /** No file holds so much of its own hash. */
  private static final int BOUNDARY = 48;

  /** Sends it; other headers are set by the caller. */
  public void send(ServerRequest request, ServerResponse response) throws IOException {
    boolean ranged =
        request.prologue().method().equals(Method.GET)
            && request.headers().contains(HeaderNames.RANGE);
    String packedTag = "\"" + tag + "-gzip\"";
    // Who takes gzip and wants parts means the file, unless what it has is the packed one.
    boolean gzip =
        packed.isPresent()
            && Encodings.takesGzip(request)
            && (!ranged || request.headers().value(IF_RANGE).equals(Optional.of(packedTag)));
    Path file = gzip ? packed.orElseThrow() : path;
    Validators validators =
        new Validators(
            Optional.of(gzip ? packedTag : "\"" + tag + "\""),
            Optional.of(Files.getLastModifiedTime(path).toInstant()));
    response.headers().set(HeaderNames.ACCEPT_RANGES, "bytes");
    if (packed.isPresent()) {
      Encodings.declare(response, gzip);
    }
    if (Conditions.settle(request, response, validators)) {
      return;
    }
    long size = Files.size(file);
    Optional<List<Part>> parts =
        ranged && isSame(request, validators)
            ? ByteRanges.of(Lists.of(request, HeaderNames.RANGE), size)
            : Optional.empty();
    if (parts.isEmpty()) {
      Part all = new Part(0, size - 1);
      Streamed.counted(request, response, mediaType, size, out -> copy(file, all, out));
    } else {
      sendParts(request, response, file, size, parts.orElseThrow());
    }
  }

  /** Whether parts fit what the client has. */
  private static boolean isSame(ServerRequest request, Validators validators) {
    Optional<String> onlyIf = request.headers().value(IF_RANGE).map(String::strip);
    if (onlyIf.isEmpty()) {
      return true;
    }
    Optional<Instant> date = onlyIf.flatMap(HttpDate::parse);
    return onlyIf.equals(validators.tag())
        || (date.isPresent() && date.equals(validators.modified()));
  }

  private void sendParts(
      ServerRequest request, ServerResponse response, Path file, long size, List<Part> parts)
      throws IOException {
    if (parts.isEmpty()) {
      response.headers().set(HeaderNames.CONTENT_RANGE, "bytes */" + size);
      throw ProblemException.of(Status.create(416), "no-such-range", size);
    }
    response.status(Status.create(206));
    if (parts.size() == 1) {
      Part part = parts.getFirst();
      response.headers().set(HeaderNames.CONTENT_RANGE, range(part, size));
      Streamed.counted(request, response, mediaType, part.length(), out -> copy(file, part, out));
      return;
    }
    String boundary = tag.substring(0, Math.min(BOUNDARY, tag.length()));
    List<byte[]> heads = new ArrayList<>();
    long length = 0;
    for (Part part : parts) {
      byte[] head =
          "\r\n--%s\r\nContent-Type: %s\r\nContent-Range: %s\r\n\r\n"
              .formatted(boundary, mediaType, range(part, size))
              .getBytes(StandardCharsets.US_ASCII);
      heads.add(head);
      length += head.length + part.length();
    }
    byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    Streamed.counted(
        request,
        response,
        "multipart/byteranges; boundary=" + boundary,
        length + end.length,
        out -> {
          for (int i = 0; i < parts.size(); i++) {
            out.write(heads.get(i));
            copy(file, parts.get(i), out);
          }
          out.write(end);
        });
  }

  private static String range(Part part, long size) {
    return "bytes %d-%d/%d".formatted(part.from(), part.to(), size);
  }

  private static void copy(Path file, Part part, OutputStream out) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(part.from());
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
      long left = part.length();
      while (left > 0) {
        buffer.clear().limit((int) Math.min(BUFFER, left));
        int read = channel.read(buffer);
        if (read < 0) {
          throw new IOException(file + " has become shorter");
        }
        out.write(buffer.array(), 0, read);
        left -= read;
      }
    }
  }
}
