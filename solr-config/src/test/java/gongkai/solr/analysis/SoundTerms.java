package gongkai.solr.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/** What must hold of every stream of terms, whatever the text. */
final class SoundTerms {
  record Token(String term, int start, int end, int position, int span) {}

  private SoundTerms() {}

  /** Reads the stream to its end and checks it on the way. */
  static List<Token> of(Analyzer analyzer, String field, String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    Map<Integer, Integer> starts = new HashMap<>();
    Map<Integer, Integer> ends = new HashMap<>();
    int position = -1;
    int lastStart = 0;
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute span = stream.addAttribute(PositionLengthAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        int by = increment.getPositionIncrement();
        assertTrue(by >= (position < 0 ? 1 : 0), "position goes backwards");
        position += by;
        Token token =
            new Token(
                term.toString(),
                offset.startOffset(),
                offset.endOffset(),
                position,
                span.getPositionLength());
        tokens.add(token);
        assertTrue(token.span() >= 1, () -> "no length: " + token);
        assertTrue(
            lastStart <= token.start()
                && token.start() < token.end()
                && token.end() <= text.length(),
            () -> "offsets out of order: " + token);
        lastStart = token.start();
        assertWhole(text, token.start());
        assertWhole(text, token.end());
        // Ways through the graph meet where the text does.
        assertEquals(token.start(), starts.computeIfAbsent(position, p -> token.start()));
        assertEquals(token.end(), ends.computeIfAbsent(position + token.span(), p -> token.end()));
      }
      stream.end();
      assertTrue(
          lastStart <= offset.endOffset() && offset.endOffset() <= text.length(), "final offset");
    }
    return tokens;
  }

  /** Where a stream says that its text ends. */
  static int finalOffset(Analyzer analyzer, String text) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("f", text)) {
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      boolean more = true;
      while (more) {
        more = stream.incrementToken();
      }
      stream.end();
      return offset.endOffset();
    }
  }

  private static void assertWhole(String text, int at) {
    assertTrue(
        at == 0
            || at == text.length()
            || !(Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at))),
        "a pair is parted at " + at);
  }
}
