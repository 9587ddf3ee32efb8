package gongkai.measure.sentence;

import gongkai.chinese.Folding;

/**
 * The words that say what a number counts.
 *
 * @param context what went before the sentence
 * @param sentence the sentence up to the phrase
 * @param before the phrase's words before the number, after the last comma or number
 * @param after its words after the number, up to the next comma or number
 */
public record Phrase(String context, String sentence, String before, String after) {

  public Phrase(String sentence, String before, String after) {
    this("", sentence, before, after);
  }

  /** All that went before the phrase. */
  String earlier() {
    return Folding.squeeze(context + sentence);
  }

  /** Before and after, without blanks; no word reaches over the number. */
  String own() {
    return Folding.squeeze(before) + "\u0000" + Folding.squeeze(after);
  }

  /** The same, with words that went before. */
  Phrase after(String context) {
    return new Phrase(context, sentence, before, after);
  }
}
