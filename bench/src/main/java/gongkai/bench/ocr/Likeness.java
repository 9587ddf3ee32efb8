package gongkai.bench.ocr;

/** The part of a text's characters that another one has in the same order. */
final class Likeness {
  private Likeness() {}

  static double of(String written, String read) {
    int[] before = new int[read.length() + 1];
    for (int i = 1; i <= written.length(); i++) {
      int[] here = new int[read.length() + 1];
      for (int j = 1; j <= read.length(); j++) {
        here[j] =
            written.charAt(i - 1) == read.charAt(j - 1)
                ? before[j - 1] + 1
                : Math.max(before[j], here[j - 1]);
      }
      before = here;
    }
    return written.isEmpty() ? 1 : (double) before[read.length()] / written.length();
  }
}
