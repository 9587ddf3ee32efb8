package gongkai.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import gongkai.work.Deadline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which article of one text became which of another: first those of the same words, between them
 * those most alike in their order, then, of what is left, those alike wherever they went.
 */
final class Alignment {
  /** So alike must two be to be one that changed: shared pairs of characters by all of them. */
  private static final double LEAST = 0.3;

  /** One that also moved must be more alike, or chance would move it. */
  private static final double LEAST_MOVED = 0.6;

  /** Comparisons of one stretch; between longer ones only articles of one number are one. */
  private static final long MOST = 4_000_000;

  private final List<Provision> older;
  private final List<Provision> newer;
  private final int[] partner;
  private final boolean[] moved;

  private Alignment(List<Provision> older, List<Provision> newer) {
    this.older = older;
    this.newer = newer;
    this.partner = new int[newer.size()];
    this.moved = new boolean[newer.size()];
    Arrays.fill(partner, -1);
  }

  /** An article and what it was. */
  record Pair(Optional<Provision> older, Optional<Provision> newer, boolean moved) {}

  static List<Pair> of(List<Provision> older, List<Provision> newer) {
    Alignment alignment = new Alignment(older, newer);
    alignment.inOrder();
    alignment.moved();
    return alignment.pairs();
  }

  private void inOrder() {
    List<String> before = older.stream().map(Provision::plain).toList();
    List<String> after = newer.stream().map(Provision::plain).toList();
    int left = 0;
    int right = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      while (left < delta.getSource().getPosition()) {
        partner[right++] = left++;
      }
      int leftEnd = left + delta.getSource().size();
      int rightEnd = right + delta.getTarget().size();
      alike(left, leftEnd, right, rightEnd);
      left = leftEnd;
      right = rightEnd;
    }
    while (left < older.size() && right < newer.size()) {
      partner[right++] = left++;
    }
  }

  /** The pairs, none crossing another, that are most alike in all. */
  private void alike(int left, int leftEnd, int right, int rightEnd) {
    int rows = leftEnd - left;
    int columns = rightEnd - right;
    if ((long) rows * columns > MOST) {
      byLabel(left, leftEnd, right, rightEnd);
      return;
    }
    double[][] alike = likeness(left, leftEnd, right, rightEnd);
    double[][] best = new double[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        double together = alike[i][j] < LEAST ? 0 : alike[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (alike[i][j] >= LEAST && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
        partner[right + j++] = left + i++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private double[][] likeness(int left, int leftEnd, int right, int rightEnd) {
    int[][] before = new int[leftEnd - left][];
    int[][] after = new int[rightEnd - right][];
    for (int i = left; i < leftEnd; i++) {
      before[i - left] = older.get(i).pairs();
    }
    for (int j = right; j < rightEnd; j++) {
      after[j - right] = newer.get(j).pairs();
    }
    double[][] alike = new double[before.length][after.length];
    for (int i = 0; i < before.length; i++) {
      Deadline.check();
      for (int j = 0; j < after.length; j++) {
        boolean same = older.get(left + i).heading() == newer.get(right + j).heading();
        alike[i][j] = same ? likeness(before[i], after[j]) : 0;
      }
    }
    return alike;
  }

  /** Dice's coefficient of two sorted bags. */
  private static double likeness(int[] one, int[] other) {
    if (one.length == 0 || other.length == 0) {
      return 0;
    }
    // No more than the shorter can be shared.
    if (2.0 * Math.min(one.length, other.length) / (one.length + other.length) < LEAST) {
      return 0;
    }
    int shared = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * shared / (one.length + other.length);
  }

  private void byLabel(int left, int leftEnd, int right, int rightEnd) {
    int from = left;
    for (int j = right; j < rightEnd; j++) {
      String label = newer.get(j).label();
      int at = from;
      while (at < leftEnd && (label.isEmpty() || !older.get(at).label().equals(label))) {
        at = label.isEmpty() ? leftEnd : at + 1;
      }
      if (at < leftEnd) {
        partner[j] = at;
        from = at + 1;
      }
    }
  }

  /** Those that are left, the most alike first. */
  private void moved() {
    boolean[] taken = new boolean[older.size()];
    for (int of : partner) {
      if (of >= 0) {
        taken[of] = true;
      }
    }
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    for (int i = 0; i < older.size(); i++) {
      if (!taken[i] && !older.get(i).heading()) {
        before.add(i);
      }
    }
    for (int j = 0; j < newer.size(); j++) {
      if (partner[j] < 0 && !newer.get(j).heading()) {
        after.add(j);
      }
    }
    if ((long) before.size() * after.size() > MOST) {
      return;
    }
    record Candidate(int older, int newer, double likeness) {}
    List<Candidate> candidates = new ArrayList<>();
    List<int[]> pairs = after.stream().map(j -> newer.get(j).pairs()).toList();
    for (int i : before) {
      Deadline.check();
      int[] own = older.get(i).pairs();
      for (int k = 0; k < pairs.size(); k++) {
        double likeness = likeness(own, pairs.get(k));
        if (likeness >= LEAST_MOVED) {
          candidates.add(new Candidate(i, after.get(k), likeness));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparingInt(Candidate::newer)
            .thenComparingInt(Candidate::older));
    for (Candidate candidate : candidates) {
      if (!taken[candidate.older()] && partner[candidate.newer()] < 0) {
        taken[candidate.older()] = true;
        partner[candidate.newer()] = candidate.older();
        moved[candidate.newer()] = true;
      }
    }
  }

  /** In the order of the newer text; what is gone stands behind what it stood behind. */
  private List<Pair> pairs() {
    boolean[] taken = new boolean[older.size()];
    for (int of : partner) {
      if (of >= 0) {
        taken[of] = true;
      }
    }
    List<Pair> pairs = new ArrayList<>();
    int next = 0;
    for (int j = 0; j < newer.size(); j++) {
      if (partner[j] >= 0 && !moved[j]) {
        next = gone(pairs, taken, next, partner[j]);
      }
      pairs.add(
          new Pair(
              partner[j] < 0 ? Optional.empty() : Optional.of(older.get(partner[j])),
              Optional.of(newer.get(j)),
              moved[j]));
    }
    gone(pairs, taken, next, older.size());
    return pairs;
  }

  private int gone(List<Pair> pairs, boolean[] taken, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!taken[i]) {
        pairs.add(new Pair(Optional.of(older.get(i)), Optional.empty(), false));
      }
    }
    return Math.max(from, to);
  }
}
