package gongkai.bench.claim;

import gongkai.api.claim.Claim;

/**
 * A text with one claim that is looked at.
 *
 * @param group by which results are printed
 * @param target kind of the claim
 * @param at an offset within it
 * @param expected what is to become of it
 */
record Trial(String group, String text, Claim.Kind target, int at, Expected expected) {

  /** What is to become of a claim. */
  enum Expected {
    /** It stands so; what no longer holds may be said to. */
    STANDS,
    /** It was changed: it must not be found. */
    CHANGED,
    /** Nothing is held of it. */
    NOT_HELD
  }
}
