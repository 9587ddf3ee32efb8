package gongkai.solr.plugin.rank;

import java.util.Arrays;

/**
 * What speaks for each of some passages, one place each in all arrays; fused into scores where all
 * of them are known, whether they lie in one index or in many.
 *
 * @param cosines NaN where a passage has no vector
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read by the places alone
record Evidence(float[] words, float[] pairs, float[] levels, float[] cosines, float[] valid) {

  /**
   * @param semantic whether meaning takes part
   */
  float[] scores(boolean semantic) {
    Fusion fusion = Fusion.SHIPPED;
    float[] scores = new float[words.length];
    // None is 0, so that what is proposed stands before what only matches.
    Arrays.fill(scores, 1f);
    add(scores, overBest(words), fusion.words());
    add(scores, overBest(pairs), fusion.pairs());
    add(scores, levels, fusion.weightOfRule());
    if (semantic) {
      add(scores, orMean(cosines), fusion.meaning());
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= valid[i] == 0 ? 1 : valid[i];
    }
    return scores;
  }

  private static void add(float[] sum, float[] part, float weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * part[i];
    }
  }

  private static float[] overBest(float[] scores) {
    float best = 0;
    for (float score : scores) {
      best = Math.max(best, score);
    }
    float[] parts = scores.clone();
    for (int i = 0; i < parts.length && best > 0; i++) {
      parts[i] /= best;
    }
    return parts;
  }

  /** A row of a table has no vector, which says nothing against it: it counts as the mean. */
  private static float[] orMean(float[] cosines) {
    double sum = 0;
    int known = 0;
    // In the order of their size, so that the sum does not depend on who lies where.
    float[] sorted = cosines.clone();
    Arrays.sort(sorted);
    for (float cosine : sorted) {
      if (!Float.isNaN(cosine)) {
        sum += cosine;
        known++;
      }
    }
    float mean = (float) (sum / Math.max(1, known));
    float[] filled = cosines.clone();
    for (int i = 0; i < filled.length; i++) {
      filled[i] = Float.isNaN(filled[i]) ? mean : filled[i];
    }
    return filled;
  }
}
