package gongkai.bench;

/** What was right, what was invented and what was missed, of one sort. */
final class Score {
  private int right;
  private int invented;
  private int missed;

  void right() {
    right++;
  }

  void invented() {
    invented++;
  }

  void missed() {
    missed++;
  }

  /** A thing that is there and was said rightly or wrongly: wrong is both invented and missed. */
  void judge(boolean rightly) {
    if (rightly) {
      right++;
    } else {
      invented++;
      missed++;
    }
  }

  private double precision() {
    return right + invented == 0 ? 1 : right / (double) (right + invented);
  }

  private double recall() {
    return right + missed == 0 ? 1 : right / (double) (right + missed);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  String line(String name) {
    return "%-28s precision %.3f recall %.3f F1 %.3f (%d)"
        .formatted(name, precision(), recall(), f1(), right + missed);
  }
}
