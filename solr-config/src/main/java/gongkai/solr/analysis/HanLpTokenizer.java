package gongkai.solr.analysis;

import gongkai.vocabulary.table.Words;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Words by HanLP. A term is the text as written, exactly {@code start} to {@code end} of it; other
 * forms of its characters are for the filters behind. The text is read in pieces that end where a
 * sentence does, so that a book needs no more memory than a page.
 */
public final class HanLpTokenizer extends Tokenizer {
  /** Long enough for any sentence; a longer one is cut where a word cannot be. */
  private static final int PIECE = 2048;

  /** Full width and half. */
  public static final String SENTENCE_ENDS = "。！？；\n\r!?;";

  private final HanLpSegmenter segmenter;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);

  private final char[] buffer = new char[PIECE];
  private int filled;
  private int cut;
  private int pieceStart;
  private int firstNode;
  private int lastNode;
  private int nextFirstNode;
  private Iterator<Piece.Edge> edges = List.<Piece.Edge>of().iterator();

  /** How finely words are cut. */
  public enum Mode {
    /** Words and the words within them. */
    INDEX,
    /** Words that do not overlap, for queries. */
    NORMAL
  }

  public HanLpTokenizer(AttributeFactory factory, Mode mode, Words words) {
    super(factory);
    this.segmenter = HanLpSegmenter.of(mode, words);
  }

  public HanLpTokenizer(Mode mode, Words words) {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, mode, words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (!edges.hasNext()) {
      if (!nextPiece()) {
        return false;
      }
    }
    clearAttributes();
    Piece.Edge edge = edges.next();
    term.copyBuffer(buffer, edge.start(), edge.end() - edge.start());
    offset.setOffset(
        correctOffset(pieceStart + edge.start()), correctOffset(pieceStart + edge.end()));
    int node = firstNode + edge.node();
    increment.setPositionIncrement(node - lastNode);
    span.setPositionLength(edge.span());
    lastNode = node;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    filled = 0;
    cut = 0;
    pieceStart = 0;
    firstNode = 0;
    nextFirstNode = 0;
    lastNode = -1;
    edges = List.<Piece.Edge>of().iterator();
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(pieceStart + cut);
    offset.setOffset(end, end);
    increment.setPositionIncrement(0);
  }

  private boolean nextPiece() throws IOException {
    pieceStart += cut;
    System.arraycopy(buffer, cut, buffer, 0, filled - cut);
    filled -= cut;
    cut = 0;
    boolean more = fill();
    if (filled == 0) {
      return false;
    }
    cut = more ? whereToCut() : filled;
    Piece piece = Piece.cut(buffer, cut, segmenter);
    firstNode = nextFirstNode;
    nextFirstNode += piece.nodes();
    edges = piece.edges().iterator();
    return true;
  }

  /** Whether there may be more to read than the buffer holds. */
  private boolean fill() throws IOException {
    while (filled < buffer.length) {
      int read = input.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        return false;
      }
      filled += read;
    }
    return true;
  }

  private int whereToCut() {
    for (int i = filled; i > 0; i--) {
      if (SENTENCE_ENDS.indexOf(buffer[i - 1]) >= 0) {
        return i;
      }
    }
    for (int i = filled; i > 0; i--) {
      char last = buffer[i - 1];
      if (!Character.isLetterOrDigit(last) && !Character.isSurrogate(last)) {
        return i;
      }
    }
    return Character.isHighSurrogate(buffer[filled - 1]) ? filled - 1 : filled;
  }
}
