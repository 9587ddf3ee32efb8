package gongkai.api.request;

import gongkai.api.problem.ProblemException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as an answer, as RFC 9110 has it: conditional (by entity tag), in part (one range), packed
 * where a packed copy lies beside it and the client takes gzip.
 *
 * @param path of a file that does not change under this tag
 * @param packed its gzip
 * @param tag of its bytes, without quotes
 */
public record FileAnswer(Path path, Optional<Path> packed, String mediaType, String tag) {
  private static final HeaderName IF_RANGE = HeaderNames.create("If-Range");
  private static final Pattern RANGE = Pattern.compile("bytes=(?<from>\\d{0,18})-(?<to>\\d{0,18})");
  private static final int BUFFER = 1 << 16;

  /** Sends it; other headers are set by the caller. */
  public void send(ServerRequest request, ServerResponse response) throws IOException {
    Optional<String> range = range(request);
    boolean gzip = packed.isPresent() && range.isEmpty() && takesGzip(request);
    Path file = gzip ? packed.orElseThrow() : path;
    String shownTag = "\"" + tag + (gzip ? "-gzip" : "") + "\"";
    response.headers().set(HeaderNames.ETAG, shownTag);
    response.headers().set(HeaderNames.ACCEPT_RANGES, "bytes");
    if (packed.isPresent()) {
      response.headers().set(HeaderNames.VARY, "Accept-Encoding");
    }
    if (gzip) {
      response.headers().set(HeaderNames.CONTENT_ENCODING, "gzip");
    }
    if (Tags.agree(request, tag)) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    long size = Files.size(file);
    long from = 0;
    long to = size - 1;
    if (range.isPresent()) {
      long[] bounds = bounds(range.orElseThrow(), size);
      if (bounds.length == 0) {
        response.headers().set(HeaderNames.CONTENT_RANGE, "bytes */" + size);
        throw ProblemException.of(Status.create(416), "no-such-range", size);
      }
      from = bounds[0];
      to = bounds[1];
      response.status(Status.create(206));
      response.headers().set(HeaderNames.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, to, size));
    }
    response.headers().contentLength(to - from + 1);
    long begin = from;
    long length = to - from + 1;
    Streamed.answer(request, response, mediaType, out -> copy(file, begin, length, out));
  }

  /** A range that the client wants of these very bytes; of several, or of another unit, none. */
  private Optional<String> range(ServerRequest request) {
    Optional<String> wanted =
        request
            .headers()
            .value(HeaderNames.RANGE)
            .filter(range -> RANGE.matcher(range).matches())
            .filter(range -> !range.equals("bytes=-"));
    Optional<String> onlyIf = request.headers().value(IF_RANGE);
    boolean same = onlyIf.isEmpty() || onlyIf.orElseThrow().equals("\"" + tag + "\"");
    return same ? wanted : Optional.empty();
  }

  /** First and last byte; nothing where the file has none of them. */
  private static long[] bounds(String range, long size) {
    Matcher matcher = RANGE.matcher(range);
    if (!matcher.matches()) {
      return new long[0];
    }
    String first = matcher.group("from");
    String last = matcher.group("to");
    long from = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
    long to =
        first.isEmpty() || last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
    return from > to ? new long[0] : new long[] {from, to};
  }

  private static boolean takesGzip(ServerRequest request) {
    return Arrays.stream(
            request.headers().value(HeaderNames.ACCEPT_ENCODING).orElse("").split(",", -1))
        .map(each -> each.replace(" ", ""))
        .anyMatch(
            each ->
                (each.equals("gzip") || each.startsWith("gzip;q="))
                    && !each.matches("gzip;q=0(\\.0*)?"));
  }

  private static void copy(Path file, long from, long length, OutputStream out) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(from);
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
      long left = length;
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
