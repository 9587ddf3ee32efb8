package gongkai.solr.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.solr.analysis.Characters;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as the numbers of its word pieces, as BERT reads Chinese: each Chinese character by
 * itself, punctuation by itself, other words in the longest pieces that the model knows. The
 * characters are brought to their one form first, since the model knows only that one.
 */
final class WordPieces {
  /** The model has no places beyond these, its marks of beginning and end included. */
  static final int LONGEST = 512;

  private static final int UNKNOWN = 100;
  private static final int BEGINNING = 101;
  private static final int END = 102;

  /** BERT takes a longer run of letters for no word at all. */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Reads the vocabulary out of a {@code tokenizer.json}. */
  static WordPieces read(InputStream json) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>();
    JsonNode pieces = new ObjectMapper().readTree(json).path("model").path("vocab");
    pieces
        .properties()
        .forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().intValue()));
    if (!vocabulary.containsKey("[CLS]")) {
      throw new IOException("the tokenizer has no vocabulary of word pieces");
    }
    return new WordPieces(vocabulary);
  }

  /** From the mark of the beginning to that of the end; what is beyond the longest is left out. */
  long[] of(String text) {
    List<Integer> pieces = new ArrayList<>();
    pieces.add(BEGINNING);
    StringBuilder word = new StringBuilder();
    String plain = Characters.simplify(text);
    for (int i = 0; i < plain.length() && pieces.size() < LONGEST; ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        flush(word, pieces);
      } else if (standsAlone(c)) {
        flush(word, pieces);
        pieces.add(vocabulary.getOrDefault(Character.toString(c), UNKNOWN));
      } else if (!isControl(c)) {
        word.appendCodePoint(c);
      }
    }
    flush(word, pieces);
    int length = Math.min(pieces.size(), LONGEST - 1);
    long[] ids = new long[length + 1];
    for (int i = 0; i < length; i++) {
      ids[i] = pieces.get(i);
    }
    ids[length] = END;
    return ids;
  }

  private void flush(StringBuilder word, List<Integer> pieces) {
    if (word.isEmpty()) {
      return;
    }
    String text = word.toString();
    word.setLength(0);
    List<Integer> found = new ArrayList<>();
    int from = 0;
    while (from < text.length() && text.length() <= LONGEST_WORD) {
      int to = text.length();
      Integer piece = null;
      while (to > from && piece == null) {
        piece = vocabulary.get((from == 0 ? "" : "##") + text.substring(from, to));
        to = piece == null ? to - 1 : to;
      }
      if (piece == null) {
        break;
      }
      found.add(piece);
      from = to;
    }
    if (from < text.length()) {
      pieces.add(UNKNOWN);
    } else {
      pieces.addAll(found);
    }
  }

  private static boolean standsAlone(int c) {
    return isChinese(c) || isPunctuation(c);
  }

  /** The blocks that BERT counts as Chinese; neither kana nor hangul are among them. */
  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  /** What ASCII has beside letters, digits and blanks counts too, be it a sign or not. */
  private static boolean isPunctuation(int c) {
    if (c > 32 && c < 127 && !Character.isLetterOrDigit(c)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isControl(int c) {
    return c == 0xFFFD
        || switch (Character.getType(c)) {
          case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
              true;
          default -> false;
        };
  }
}
