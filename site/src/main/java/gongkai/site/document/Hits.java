package gongkai.site.document;

import gongkai.solr.search.SearchAnswer.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What of a text was searched for: marks in order and apart from each other, numbered from 1. The
 * anchor of the third is {@code hit-3}.
 */
record Hits(List<Mark> marks) {
  static final Hits NONE = new Hits(List.of());

  Hits {
    List<Mark> apart = new ArrayList<>();
    marks.stream()
        .filter(mark -> mark.start() < mark.end())
        .sorted(Comparator.comparingInt(Mark::start))
        .forEach(
            mark -> {
              if (apart.isEmpty() || apart.getLast().end() <= mark.start()) {
                apart.add(mark);
              }
            });
    marks = List.copyOf(apart);
  }

  int count() {
    return marks.size();
  }

  static String anchor(int number) {
    return "hit-" + number;
  }

  /** Cuts a piece that begins at an offset of the text where matches begin and end. */
  List<Piece> cut(Piece piece, int offset) {
    int length = piece.text().length();
    List<Piece> parts = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < marks.size() && done < length; i++) {
      int from = Math.max(done, marks.get(i).start() - offset);
      int to = Math.min(length, marks.get(i).end() - offset);
      if (from < to) {
        if (done < from) {
          parts.add(piece.part(done, from, false, ""));
        }
        boolean begins = marks.get(i).start() - offset == from;
        parts.add(piece.part(from, to, true, begins ? anchor(i + 1) : ""));
        done = to;
      }
    }
    if (parts.isEmpty()) {
      return List.of(piece);
    }
    if (done < length) {
      parts.add(piece.part(done, length, false, ""));
    }
    return parts;
  }
}
