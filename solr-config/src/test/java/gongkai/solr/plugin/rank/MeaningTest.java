package gongkai.solr.plugin.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MeaningTest {
  @Test
  void travelsAsText() {
    float[] vector = {0.25f, -1f, 3e-9f};
    Meaning read = Meaning.read(Meaning.write(vector));
    assertArrayEquals(vector, read.vector());
    assertEquals(read, Meaning.read(Meaning.write(vector)));
    assertEquals(read.hashCode(), Meaning.read(Meaning.write(vector)).hashCode());
    Meaning other = Meaning.read(Meaning.write(new float[] {0.25f, -1f, 3e-8f}));
    assertNotEquals(read, other);
    assertNotEquals(read.hashCode(), other.hashCode());
    assertNotEquals(read, new Object());
    assertThrows(IllegalArgumentException.class, () -> Meaning.read("政务"));
  }
}
