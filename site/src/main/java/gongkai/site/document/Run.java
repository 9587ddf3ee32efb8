package gongkai.site.document;

import java.util.List;

/**
 * Pieces that belong together: those of one sentence that states a number, or those between such
 * sentences.
 *
 * @param sentence whether they are a sentence that states a number
 */
record Run(boolean sentence, List<Piece> pieces) {

  Run {
    pieces = List.copyOf(pieces);
  }

  boolean states() {
    return pieces.stream().anyMatch(Piece::statistic);
  }
}
