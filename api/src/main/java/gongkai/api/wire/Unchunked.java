package gongkai.api.wire;

import io.helidon.common.buffers.BufferData;
import java.io.ByteArrayOutputStream;

/** Takes the chunks off an answer, for a client of HTTP/1.0, which reads until the end. */
final class Unchunked {
  private long left;
  private long size;
  private At at = At.SIZE;

  private enum At {
    SIZE,
    SIZE_END,
    DATA,
    DATA_CR,
    DATA_LF,
    END
  }

  BufferData of(BufferData chunked) {
    ByteArrayOutputStream data = new ByteArrayOutputStream(chunked.available());
    while (chunked.available() > 0) {
      if (at == At.DATA) {
        byte[] piece = new byte[(int) Math.min(left, chunked.available())];
        chunked.read(piece);
        data.writeBytes(piece);
        left -= piece.length;
        at = left == 0 ? At.DATA_CR : At.DATA;
      } else {
        step(chunked.read());
      }
    }
    return BufferData.create(data.toByteArray());
  }

  private void step(int b) {
    at =
        switch (at) {
          case SIZE -> {
            if (b == '\r') {
              yield At.SIZE_END;
            }
            size = size * 16 + Character.digit(b, 16);
            yield At.SIZE;
          }
          case SIZE_END -> {
            left = size;
            size = 0;
            yield left == 0 ? At.END : At.DATA;
          }
          case DATA_CR -> At.DATA_LF;
          case DATA_LF -> At.SIZE;
          case DATA, END -> At.END;
        };
  }
}
