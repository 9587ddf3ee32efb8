package gongkai.solr.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final WordPieces PIECES = read();

  private static WordPieces read() {
    try (InputStream json =
        WordPieces.class.getResourceAsStream("/bge-small-zh-v1.5-q-tokenizer.json")) {
      return WordPieces.read(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As Hugging Face's own tokenizer cuts them. */
  @Test
  void charactersStandAloneAndLettersInLongestPieces() {
    assertArrayEquals(new long[] {101, 102}, PIECES.of(""));
    assertEquals(2 + 4, PIECES.of("高空抛物").length);
    assertEquals(2 + 3, PIECES.of("是，否").length);
    assertArrayEquals(PIECES.of("abc 2021"), PIECES.of("ＡＢＣ　２０２１"));
  }

  @Test
  void traditionalIsSimplified() {
    assertArrayEquals(PIECES.of("劳动合同"), PIECES.of("勞動合同"));
  }

  @Test
  void whatIsTooLongEndsAsAllTextsEnd() {
    long[] ids = PIECES.of("文".repeat(5000));
    assertEquals(WordPieces.LONGEST, ids.length);
    assertEquals(102, ids[ids.length - 1]);
  }

  @Property(tries = 300)
  void anyTextHasABeginningAndAnEnd(@ForAll String text) {
    long[] ids = PIECES.of(text);
    assertEquals(101, ids[0]);
    assertEquals(102, ids[ids.length - 1]);
    assertTrue(ids.length <= WordPieces.LONGEST);
  }
}
