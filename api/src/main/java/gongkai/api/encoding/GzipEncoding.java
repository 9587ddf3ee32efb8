package gongkai.api.encoding;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.WritableHeaders;
import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip for answers. Requests are not decoded: none that this service takes is worth a bomb. */
public final class GzipEncoding implements ContentEncoding {
  @Override
  public Set<String> ids() {
    return Set.of("gzip");
  }

  @Override
  public boolean supportsEncoding() {
    return true;
  }

  @Override
  public boolean supportsDecoding() {
    return false;
  }

  @Override
  public ContentDecoder decoder() {
    return ContentDecoder.NO_OP;
  }

  @Override
  public String name() {
    return "gzip";
  }

  @Override
  public String type() {
    return "gzip";
  }

  @Override
  public ContentEncoder encoder() {
    return new ContentEncoder() {
      private boolean asItIs;

      @Override
      public OutputStream apply(OutputStream network) {
        if (asItIs) {
          return network;
        }
        try {
          return new FastGzip(network);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void headers(WritableHeaders<?> headers) {
        // The bytes of a file are counted: a part of them must be a part of what was said.
        asItIs = headers.contains(HeaderNames.ACCEPT_RANGES);
        if (asItIs) {
          return;
        }
        headers.add(HeaderValues.create(HeaderNames.CONTENT_ENCODING, "gzip"));
        headers.remove(HeaderNames.CONTENT_LENGTH);
      }
    };
  }

  /** At the fastest level: an answer is compressed for one reader and thrown away. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream network) throws IOException {
      super(network, 8192);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
