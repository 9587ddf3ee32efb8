package gongkai.indexer.extract.ocr;

import gongkai.indexer.extract.ocr.Blobs.Blob;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The lines of text within the cells of tables, by their ink alone: a lone digit, which the network
 * that finds text overlooks, is there like all others.
 */
final class CellStrips {
  /** In parts of the usual height of text; a lower speck alone is dust. */
  private static final double DUST = 0.3;

  /** What is not higher than this is one line. */
  private static final double ONE_LINE = 1.3;

  private static final double TWO_LINES = 1.9;

  private static final int FEWEST_DIGITS = 5;

  private final List<TurnedBox> found;
  private final double usual;

  /**
   * @param found boxes of lines as the network sees them
   * @param usual height of text, in pixels
   */
  CellStrips(List<TurnedBox> found, double usual) {
    this.found = found;
    this.usual = usual;
  }

  /**
   * @param cell in pixels
   * @param inside the ink in it
   */
  List<Strip> of(Rectangle2D cell, List<Blob> inside) {
    List<Blob> blobs = inside.stream().filter(blob -> !isSpeck(blob)).toList();
    TurnedBox bounds =
        TurnedBox.level(cell.getMinX(), cell.getMinY(), cell.getMaxX(), cell.getMaxY());
    List<Strip> strips = new ArrayList<>();
    for (List<Blob> row : rows(blobs)) {
      TurnedBox box = around(row);
      boolean dust =
          row.stream().allMatch(b -> Math.max(b.height(), b.width()) < DUST * usual)
              || box.height() < 0.08 * usual;
      if (!dust) {
        strips.addAll(split(box, row, bounds));
      }
    }
    return strips;
  }

  /** A speck may be a point of a number, so it only must not stand alone. */
  private boolean isSpeck(Blob blob) {
    return Math.max(blob.width(), blob.height()) < Math.max(2, 0.07 * usual);
  }

  /** Blobs whose rows of pixels overlap; strokes of one character that do not are joined. */
  private List<List<Blob>> rows(List<Blob> blobs) {
    List<Blob> sorted = new ArrayList<>(blobs);
    sorted.sort(Comparator.comparingInt(Blob::top));
    List<List<Blob>> rows = new ArrayList<>();
    int top = 0;
    int bottom = -1;
    for (Blob blob : sorted) {
      boolean touches = blob.top() <= bottom;
      boolean same = Math.max(bottom, blob.bottom()) - top + 1 <= ONE_LINE * usual;
      if (rows.isEmpty() || !(touches || same)) {
        rows.add(new ArrayList<>());
        top = blob.top();
        bottom = blob.bottom();
      }
      rows.getLast().add(blob);
      bottom = Math.max(bottom, blob.bottom());
    }
    return rows;
  }

  /** Lines that touch are parted as the network sees them. */
  private List<Strip> split(TurnedBox box, List<Blob> row, TurnedBox bounds) {
    if (box.height() < TWO_LINES * usual) {
      return List.of(new Strip(box, bounds, true));
    }
    List<List<Blob>> parts = new ArrayList<>();
    List<TurnedBox> seen = new ArrayList<>();
    List<Blob> rest = new ArrayList<>();
    for (Blob blob : row) {
      Optional<TurnedBox> owner =
          found.stream()
              .filter(f -> f.height() < TWO_LINES * usual)
              .filter(f -> f.holds(blob.middleX(), blob.middleY()))
              .findFirst();
      if (owner.isEmpty()) {
        rest.add(blob);
      } else if (seen.contains(owner.orElseThrow())) {
        parts.get(seen.indexOf(owner.orElseThrow())).add(blob);
      } else {
        seen.add(owner.orElseThrow());
        parts.add(new ArrayList<>(List.of(blob)));
      }
    }
    if (parts.isEmpty()) {
      return List.of(new Strip(box, bounds, true));
    }
    List<Strip> strips = new ArrayList<>();
    parts.forEach(part -> strips.add(new Strip(around(part), bounds, true)));
    rest.removeIf(blob -> Math.max(blob.height(), blob.width()) < DUST * usual);
    for (Blob blob : rest) {
      strips.add(new Strip(around(List.of(blob)), bounds, true));
    }
    return strips;
  }

  /**
   * The same with lone digits made as high as most of them are: of faint ones the ends are missing.
   */
  static List<Strip> evened(List<Strip> strips) {
    double[] heights =
        strips.stream()
            .filter(CellStrips::isNarrow)
            .mapToDouble(strip -> strip.box().height())
            .sorted()
            .toArray();
    if (heights.length < FEWEST_DIGITS) {
      return strips;
    }
    double usual = heights[heights.length / 2];
    return strips.stream()
        .map(
            strip ->
                isNarrow(strip) && strip.box().height() < 0.92 * usual
                    ? new Strip(
                        strip.box().grown((usual - strip.box().height()) / 2), strip.bounds(), true)
                    : strip)
        .toList();
  }

  private static boolean isNarrow(Strip strip) {
    return strip.inCell() && strip.box().width() < 0.9 * strip.box().height();
  }

  private static TurnedBox around(List<Blob> blobs) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = 0;
    for (Blob blob : blobs) {
      left = Math.min(left, blob.left());
      top = Math.min(top, blob.top());
      right = Math.max(right, blob.right() + 1);
      bottom = Math.max(bottom, blob.bottom() + 1);
    }
    return TurnedBox.level(left, top, right, bottom);
  }
}
