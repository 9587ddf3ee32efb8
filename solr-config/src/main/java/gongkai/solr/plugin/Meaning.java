package gongkai.solr.plugin;

import java.nio.ByteBuffer;
import java.util.Base64;

/** A question's vector on its way to Solr. */
public final class Meaning {
  private Meaning() {}

  /** As a request parameter: the numbers' bytes in Base64. */
  public static String write(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /**
   * Reads it back.
   *
   * @throws IllegalArgumentException for anything else
   */
  static float[] read(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    float[] vector = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(vector);
    return vector;
  }
}
