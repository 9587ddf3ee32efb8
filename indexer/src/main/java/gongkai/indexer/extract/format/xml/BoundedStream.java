package gongkai.indexer.extract.format.xml;

import gongkai.indexer.extract.structure.BoundedHandler;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a part of a package that swells while it is unpacked. */
public final class BoundedStream extends FilterInputStream {
  /** The largest sheets that are met are a third of it. */
  private static final long MAX_BYTES = 600L << 20;

  private long bytes;

  public BoundedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(n);
    return n;
  }

  private void count(int more) throws IOException {
    bytes += Math.max(more, 0);
    if (bytes > MAX_BYTES) {
      throw new IOException(BoundedHandler.MARK + ": a part of more than " + MAX_BYTES + " bytes");
    }
  }
}
