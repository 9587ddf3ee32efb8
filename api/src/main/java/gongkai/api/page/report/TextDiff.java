package gongkai.api.page.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What changed between two texts, sentence by sentence; within a sentence that changed, piece by
 * piece.
 */
final class TextDiff {
  /** Longer texts are compared by sentences alone. */
  private static final int MOST_CHARACTERS = 400;

  private TextDiff() {}

  /** A piece of text. */
  record Piece(Kind kind, String text) {
    boolean added() {
      return kind == Kind.ADDED;
    }

    boolean removed() {
      return kind == Kind.REMOVED;
    }
  }

  enum Kind {
    SAME,
    ADDED,
    REMOVED
  }

  static List<Piece> of(String before, String after) {
    List<String> old = sentences(before);
    List<String> now = sentences(after);
    Patch<String> patch = DiffUtils.diff(old, now, true);
    List<Piece> pieces = new ArrayList<>();
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      List<String> source = delta.getSource().getLines();
      List<String> target = delta.getTarget().getLines();
      if (delta.getType() == DeltaType.EQUAL) {
        add(pieces, Kind.SAME, String.join("", source));
      } else if (delta.getType() == DeltaType.CHANGE && source.size() == target.size()) {
        for (int i = 0; i < source.size(); i++) {
          changed(pieces, source.get(i), target.get(i));
        }
      } else {
        add(pieces, Kind.REMOVED, String.join("", source));
        add(pieces, Kind.ADDED, String.join("", target));
      }
    }
    return pieces;
  }

  private static void changed(List<Piece> pieces, String before, String after) {
    if (before.length() > MOST_CHARACTERS || after.length() > MOST_CHARACTERS) {
      add(pieces, Kind.REMOVED, before);
      add(pieces, Kind.ADDED, after);
      return;
    }
    Patch<String> patch = DiffUtils.diff(tokens(before), tokens(after), true);
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        add(pieces, Kind.SAME, String.join("", delta.getSource().getLines()));
      } else {
        add(pieces, Kind.REMOVED, String.join("", delta.getSource().getLines()));
        add(pieces, Kind.ADDED, String.join("", delta.getTarget().getLines()));
      }
    }
  }

  private static void add(List<Piece> pieces, Kind kind, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(kind, text));
    }
  }

  private static List<String> sentences(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=[。；！？\\n])", -1));
  }

  /** Numbers and words of letters are one piece each; every other character is one. */
  private static List<String> tokens(String sentence) {
    return Arrays.asList(
        sentence.split("(?<![0-9A-Za-z.])|(?![0-9A-Za-z.])", -1));
  }
}
