package gongkai.solr.plugin.rank;

/**
 * How much each kind of evidence counts where passages are ranked. Words and pairs are BM25 scores
 * over the best of the question, and so from 0 to 1; meaning is a cosine, of which what any two
 * texts have in common is taken off. Chosen on one half of lay questions over law and checked on
 * the other (docs/quality.md).
 *
 * @param words of whole words
 * @param pairs of pairs of characters
 * @param meaning of the cosine
 * @param weightOfRule of the level among rules, see levels.csv
 * @param title of what a document's title has, over the best title; its best passage, over the best
 *     passage, counts once
 */
record Fusion(float words, float pairs, float meaning, float weightOfRule, float title) {
  static final Fusion SHIPPED = new Fusion(1f, 1f, 10f, 1.3f, 0.3f);

  /** Passages that each kind of evidence proposes; the best hundred of all together lie within. */
  static final int CANDIDATES = 400;

  /**
   * A passage that lies farther away says something else, however few lie nearer; any two texts
   * have about 0.4, and the best for a question about 0.7.
   */
  static final float NEAREST_COSINE = 0.45f;
}
