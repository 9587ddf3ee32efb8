package gongkai.indexer.extract.format.drawn;

/**
 * A drawn straight line.
 *
 * @param at y of a horizontal line, x of a vertical one
 * @param from its smaller end
 * @param to its greater end
 */
public record Ruling(boolean horizontal, double at, double from, double to) {
  double length() {
    return to - from;
  }
}
