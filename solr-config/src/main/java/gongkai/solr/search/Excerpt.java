package gongkai.solr.search;

import gongkai.solr.search.SearchAnswer.Mark;
import java.util.List;

/** A piece of readable length out of a passage, around the marks that lie closest together. */
record Excerpt(String text, List<Mark> marks) {
  private static final int LONGEST = 120;
  private static final int SHORTEST = 60;

  /** How far before the first mark a sentence's beginning is looked for. */
  private static final int LEAD = 40;

  private static final String SENTENCE_ENDS = "。！？；\n\t!?;";
  private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，、：,: ";

  static Excerpt of(String passage, List<Mark> marks) {
    int first = marks.isEmpty() ? 0 : densest(marks);
    int from = marks.isEmpty() ? 0 : begin(passage, marks.get(first).start());
    int needed = marks.isEmpty() ? 0 : marks.get(first).end();
    int to = end(passage, from, needed, marks);
    while (from < to && Character.isWhitespace(passage.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(passage.charAt(to - 1))) {
      to--;
    }
    int start = from;
    int stop = to;
    List<Mark> inside =
        marks.stream()
            .filter(mark -> mark.start() >= start && mark.end() <= stop)
            .map(mark -> new Mark(mark.start() - start, mark.end() - start))
            .toList();
    return new Excerpt(passage.substring(start, stop), inside);
  }

  /** The mark from which on the most marked characters lie within reach. */
  private static int densest(List<Mark> marks) {
    int best = 0;
    int most = -1;
    for (int i = 0; i < marks.size(); i++) {
      int reach = marks.get(i).start() + LONGEST - LEAD;
      int covered = 0;
      for (int j = i; j < marks.size() && marks.get(j).end() <= reach; j++) {
        covered += marks.get(j).end() - marks.get(j).start();
      }
      if (covered > most) {
        most = covered;
        best = i;
      }
    }
    return best;
  }

  private static int begin(String text, int mark) {
    int earliest = Math.max(0, mark - LEAD);
    if (earliest == 0) {
      return 0;
    }
    for (String ends : List.of(SENTENCE_ENDS, CLAUSE_ENDS)) {
      for (int i = mark; i > earliest; i--) {
        if (ends.indexOf(text.charAt(i - 1)) >= 0) {
          return i;
        }
      }
    }
    return whole(text, earliest);
  }

  private static int end(String text, int from, int needed, List<Mark> marks) {
    int latest = Math.max(from + LONGEST, needed);
    if (latest >= text.length()) {
      return text.length();
    }
    int least = Math.max(from + SHORTEST, needed);
    for (String ends : List.of(SENTENCE_ENDS, CLAUSE_ENDS)) {
      for (int i = latest; i >= least; i--) {
        if (ends.indexOf(text.charAt(i - 1)) >= 0 && !cuts(marks, i)) {
          return i;
        }
      }
    }
    int at = latest;
    for (Mark mark : marks) {
      if (mark.start() < at && mark.end() > at && mark.start() >= least) {
        at = mark.start();
      }
    }
    return whole(text, at);
  }

  private static boolean cuts(List<Mark> marks, int at) {
    return marks.stream().anyMatch(mark -> mark.start() < at && mark.end() > at);
  }

  /** Never between the halves of a surrogate pair. */
  private static int whole(String text, int at) {
    boolean parts =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return parts ? at - 1 : at;
  }
}
