package gongkai.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The difference of two texts: by sentences, and within sentences that changed by numbers, words of
 * letters and single characters, so that 收到申请42件 and 收到申请51件 differ in the number only.
 */
public final class TextDiff {
  private static final Pattern SENTENCE = Pattern.compile("[^。；！？\\n]*[。；！？\\n]|[^。；！？\\n]+");
  private static final Pattern TOKEN =
      Pattern.compile("[0-9０-９]+(?:[.,，][0-9０-９]+)*|[A-Za-z]+|\\s+|(?s:.)");

  /** Longer changed stretches are told as a whole: their common characters are chance. */
  private static final int MOST_TOKENS = 1_500;

  /** So much of the longer side must be common for a diff within to say anything. */
  private static final double LEAST_COMMON = 0.3;

  private TextDiff() {}

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
    List<Piece> pieces = new ArrayList<>();
    diff(cut(SENTENCE, left), cut(SENTENCE, right), pieces, true);
    return List.copyOf(pieces);
  }

  private static void diff(
      List<String> left, List<String> right, List<Piece> pieces, boolean deeper) {
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
  private static boolean within(List<String> gone, List<String> come, List<Piece> pieces) {
    List<String> left = cut(TOKEN, String.join("", gone));
    List<String> right = cut(TOKEN, String.join("", come));
    int longer = Math.max(left.size(), right.size());
    if (left.isEmpty() || right.isEmpty() || longer > MOST_TOKENS) {
      return false;
    }
    List<Piece> finer = new ArrayList<>();
    diff(left, right, finer, false);
    int common =
        finer.stream().filter(p -> p.kind() == Kind.EQUAL).mapToInt(p -> p.text().length()).sum();
    if (common < LEAST_COMMON * longer) {
      return false;
    }
    finer.forEach(piece -> add(pieces, piece.kind(), List.of(piece.text())));
    return true;
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
