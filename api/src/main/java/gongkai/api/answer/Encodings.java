package gongkai.api.answer;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * What a client says of content codings (RFC 9110, section 12.5.3). There are gzip and none; where
 * a client wants neither it gets none, since no answer would help it less. What is no member of the
 * list is passed over.
 */
final class Encodings {
  private static final Pattern MEMBER =
      Pattern.compile(
          "\\s*(?<coding>[a-z0-9!#$&'*+.^_`|~-]+)\\s*(?:;\\s*q=(?<q>0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*)?");

  private Encodings() {}

  /** Whether gzip is taken, and no less gladly than none. */
  static boolean takesGzip(ServerRequest request) {
    return takesGzip(Lists.of(request, HeaderNames.ACCEPT_ENCODING));
  }

  static boolean takesGzip(String acceptEncoding) {
    Optional<Double> gzip = Optional.empty();
    Optional<Double> identity = Optional.empty();
    Optional<Double> other = Optional.empty();
    for (String member : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      Matcher matcher = MEMBER.matcher(member);
      if (matcher.matches()) {
        Optional<Double> q =
            Optional.of(matcher.group("q") == null ? 1.0 : Double.parseDouble(matcher.group("q")));
        switch (matcher.group("coding")) {
          case "gzip", "x-gzip" -> gzip = q;
          case "identity" -> identity = q;
          case "*" -> other = q;
          default -> {
            // A coding that is not spoken here.
          }
        }
      }
    }
    double wanted = gzip.orElse(other.orElse(0.0));
    return wanted > 0 && wanted >= identity.orElse(0.0);
  }

  /** Says that the answer is packed, and that another client gets another one. */
  static void declare(ServerResponse response, boolean gzip) {
    Vary.add(response, "Accept-Encoding");
    if (gzip) {
      response.headers().set(HeaderNames.CONTENT_ENCODING, "gzip");
    }
  }

  /** At the fastest level: an answer is compressed for one reader and thrown away. */
  static OutputStream packing(OutputStream out) throws IOException {
    return new GZIPOutputStream(out, 8192) {
      {
        def.setLevel(Deflater.BEST_SPEED);
      }
    };
  }

  static byte[] packed(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4 + 64);
    try (OutputStream out = packing(packed)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("in memory", e);
    }
    return packed.toByteArray();
  }
}
