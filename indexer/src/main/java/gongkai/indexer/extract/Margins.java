package gongkai.indexer.extract;

import gongkai.indexer.extract.structure.Doubts;
import gongkai.indexer.extract.structure.GridCell;
import gongkai.indexer.extract.structure.Piece;
import gongkai.indexer.extract.structure.TableText;
import gongkai.vocabulary.Furniture;
import gongkai.vocabulary.Furniture.Where;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts what describes a page from what it says: lines and tables that the vocabulary knows as
 * furniture go to the margin, in whatever format they come. A text copied from a browser has them
 * too.
 */
final class Margins {
  /** How many lines from either end a page's furniture may stand. */
  private static final int ZONE = 12;

  /** As many labels make a table a metadata block. */
  private static final int LABELS = 2;

  /** In a metadata block at least one of so many cells is a label. */
  private static final int SHARE = 4;

  private final Furniture furniture;

  Margins(Furniture furniture) {
    this.furniture = furniture;
  }

  List<Piece> apart(List<Piece> pieces) {
    int[] before = new int[pieces.size()];
    int lines = 0;
    for (int i = 0; i < pieces.size(); i++) {
      before[i] = lines;
      lines += isText(pieces.get(i)) ? 1 : 0;
    }
    List<Piece> out = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      boolean top = before[i] < ZONE;
      boolean bottom = lines - before[i] <= ZONE;
      place(pieces.get(i), top, bottom, out);
    }
    return out;
  }

  private void place(Piece piece, boolean top, boolean bottom, List<Piece> out) {
    if (piece instanceof Piece.Line line && isFurniture(Doubts.without(line.text()), top, bottom)) {
      out.add(new Piece.Margin(line.text()));
    } else if (piece instanceof Piece.Table table && top && isMetadata(table.cells())) {
      TableText.rows(table.cells()).forEach(row -> out.add(new Piece.Margin(row)));
    } else {
      out.add(piece);
    }
  }

  private boolean isFurniture(String line, boolean top, boolean bottom) {
    return furniture.matches(line, Where.ANY)
        || (top && furniture.matches(line, Where.TOP))
        || (bottom && furniture.matches(line, Where.BOTTOM));
  }

  private boolean isMetadata(List<GridCell> cells) {
    long labels =
        cells.stream().filter(cell -> furniture.isLabel(Doubts.without(cell.text()))).count();
    long words = cells.stream().filter(cell -> !cell.text().isEmpty()).count();
    return labels >= LABELS && labels * SHARE >= words;
  }

  private static boolean isText(Piece piece) {
    return piece instanceof Piece.Line || piece instanceof Piece.Table;
  }
}
