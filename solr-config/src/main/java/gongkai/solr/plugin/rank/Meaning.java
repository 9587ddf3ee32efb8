package gongkai.solr.plugin.rank;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** A question's vector on its way to Solr, and there. */
public final class Meaning {
  private final float[] vector;

  private Meaning(float[] vector) {
    this.vector = vector;
  }

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
  public static Meaning read(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    float[] vector = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(vector);
    return new Meaning(vector);
  }

  float[] vector() {
    return vector;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Meaning that && Arrays.equals(vector, that.vector);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(vector);
  }
}
