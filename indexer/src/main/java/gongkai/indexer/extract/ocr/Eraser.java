package gongkai.indexer.extract.ocr;

import gongkai.indexer.extract.ocr.RulingFinder.Line;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Takes the lines of tables from a page, so that none is read as a 1. */
final class Eraser {
  /** The soft edge of a line, in pixels to each side. */
  private static final int EDGE = 3;

  private Eraser() {}

  /** Writes into the page and its ink. */
  static void erase(Paper paper, boolean[] ink, List<Line> lines, List<Rectangle2D> cells) {
    for (Line line : lines) {
      if (cells.stream().anyMatch(cell -> touches(cell, line))) {
        int half = line.thickness() / 2 + EDGE;
        int middle = (int) Math.round(line.at());
        for (int along = Math.max(0, line.from() - EDGE); along < line.to() + EDGE; along++) {
          erase(paper, ink, line.level(), middle, half, along);
        }
      }
    }
  }

  private static boolean touches(Rectangle2D cell, Line line) {
    Rectangle2D grown =
        new Rectangle2D.Double(
            cell.getX() - 4, cell.getY() - 4, cell.getWidth() + 8, cell.getHeight() + 8);
    double middle = (line.from() + line.to()) / 2.0;
    return line.level()
        ? line.at() >= grown.getMinY()
            && line.at() <= grown.getMaxY()
            && line.to() > grown.getMinX()
            && line.from() < grown.getMaxX()
        : line.at() >= grown.getMinX()
            && line.at() <= grown.getMaxX()
            && line.to() > grown.getMinY()
            && line.from() < grown.getMaxY()
            && middle > 0;
  }

  private static void erase(
      Paper paper, boolean[] ink, boolean level, int middle, int half, int along) {
    int before = shadeAt(paper, level, middle - half - 1, along);
    int after = shadeAt(paper, level, middle + half + 1, along);
    // The lighter of both sides is paper.
    int ground = lighter(before, after);
    for (int across = middle - half; across <= middle + half; across++) {
      int at = place(paper, level, across, along);
      if (at >= 0) {
        paper.pixels()[at] = ground;
        ink[at] = false;
      }
    }
  }

  private static int shadeAt(Paper paper, boolean level, int across, int along) {
    int at = place(paper, level, across, along);
    return at < 0 ? 0xFFFFFF : paper.pixels()[at] & 0xFFFFFF;
  }

  private static int lighter(int a, int b) {
    return (a >> 8 & 0xFF) >= (b >> 8 & 0xFF) ? a : b;
  }

  private static int place(Paper paper, boolean level, int across, int along) {
    int x = level ? along : across;
    int y = level ? across : along;
    return x >= 0 && y >= 0 && x < paper.width() && y < paper.height() ? y * paper.width() + x : -1;
  }
}
