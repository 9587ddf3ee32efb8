package gongkai.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The difference of two texts: by sentences, and within sentences that changed by words; or by
 * numbers, words of letters and single characters, so that 收到申请42件 and 收到申请51件 differ in the number
 * only.
 */
public final class TextDiff {
  private static final Pattern SENTENCE = Pattern.compile("[^。；！？\\n]*[。；！？\\n]|[^。；！？\\n]+");
  private static final Pattern TOKEN =
      Pattern.compile("[0-9０-９]+(?:[.,，][0-9０-９]+)*|[A-Za-z]+|\\s+|(?s:.)");

  /** Longer changed stretches are told as a whole: their common characters are chance. */
  private static final int MOST_TOKENS = 1_500;

  /** So much of the longer side must be common for a diff within to say anything. */
  private static final double LEAST_COMMON = 0.3;

  private final Function<String, List<String>> words;

  /** Between changes, what is common is no longer than this by chance: characters. */
  private final int chance;

  private TextDiff(Function<String, List<String>> words, int chance) {
    this.words = words;
    this.chance = chance;
  }

  /** What became of a piece of text. */
  public enum Kind {
    EQUAL("equal"),
    DELETED("deleted"),
    INSERTED("inserted");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    @JsonValue
    public String wire() {
      return wire;
    }
  }

  /** A stretch that both texts have, or that one has. */
  public record Piece(Kind kind, String text) {}

  /** In text order; neighbours differ in kind. */
  public static List<Piece> of(String left, String right) {
    return new TextDiff(text -> cut(TOKEN, text), 0).whole(left, right);
  }

  /**
   * The same by words: what changed is a word or more, and a mark between two changed words is told
   * with them.
   *
   * @param words cuts a text into words that make it up when they are joined
   */
  public static List<Piece> ofWords(
      String left, String right, Function<String, List<String>> words) {
    return new TextDiff(words, 1).whole(left, right);
  }

  private List<Piece> whole(String left, String right) {
    List<Piece> pieces = new ArrayList<>();
    diff(cut(SENTENCE, left), cut(SENTENCE, right), pieces, true);
    return List.copyOf(pieces);
  }

  private void diff(List<String> left, List<String> right, List<Piece> pieces, boolean deeper) {
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
      add(pieces, Kind.EQUAL, left.subList(at, delta.getSource().getPosition()));
      List<String> gone = delta.getSource().getLines();
      List<String> come = delta.getTarget().getLines();
      if (!deeper || !within(gone, come, pieces)) {
        add(pieces, Kind.DELETED, gone);
        add(pieces, Kind.INSERTED, come);
      }
      at = delta.getSource().getPosition() + gone.size();
    }
    add(pieces, Kind.EQUAL, left.subList(at, left.size()));
  }

  /** The diff of changed sentences by their tokens; false where they have too little in common. */
  private boolean within(List<String> gone, List<String> come, List<Piece> pieces) {
    List<String> left = words.apply(String.join("", gone));
    List<String> right = words.apply(String.join("", come));
    if (left.isEmpty() || right.isEmpty() || Math.max(left.size(), right.size()) > MOST_TOKENS) {
      return false;
    }
    List<Piece> finer = new ArrayList<>();
    diff(left, right, finer, false);
    int common =
        finer.stream().filter(p -> p.kind() == Kind.EQUAL).mapToInt(p -> p.text().length()).sum();
    int longest = Math.max(String.join("", left).length(), String.join("", right).length());
    if (common < LEAST_COMMON * longest) {
      return false;
    }
    together(finer).forEach(piece -> add(pieces, piece.kind(), List.of(piece.text())));
    return true;
  }

  /** What is common by chance between two changes is a part of the change. */
  private List<Piece> together(List<Piece> finer) {
    List<Piece> together = new ArrayList<>();
    StringBuilder gone = new StringBuilder();
    StringBuilder come = new StringBuilder();
    for (int i = 0; i < finer.size(); i++) {
      Piece piece = finer.get(i);
      boolean within = i > 0 && i + 1 < finer.size() && piece.text().length() <= chance;
      if (piece.kind() == Kind.EQUAL && !within) {
        flush(together, gone, come);
        together.add(piece);
        continue;
      }
      if (piece.kind() != Kind.INSERTED) {
        gone.append(piece.text());
      }
      if (piece.kind() != Kind.DELETED) {
        come.append(piece.text());
      }
    }
    flush(together, gone, come);
    return together;
  }

  private static void flush(List<Piece> pieces, StringBuilder gone, StringBuilder come) {
    add(pieces, Kind.DELETED, List.of(gone.toString()));
    add(pieces, Kind.INSERTED, List.of(come.toString()));
    gone.setLength(0);
    come.setLength(0);
  }

  private static void add(List<Piece> pieces, Kind kind, List<String> texts) {
    String text = String.join("", texts);
    if (text.isEmpty()) {
      return;
    }
    if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
      text = pieces.removeLast().text() + text;
    }
    pieces.add(new Piece(kind, text));
  }

  private static List<String> cut(Pattern pattern, String text) {
    List<String> cut = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      cut.add(matcher.group());
    }
    return cut;
  }
}
