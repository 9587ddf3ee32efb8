package gongkai.indexer.extract.ocr;

import gongkai.indexer.extract.format.drawn.Canvas;
import gongkai.indexer.extract.format.drawn.Ink;
import gongkai.indexer.extract.format.drawn.Ruling;
import gongkai.indexer.extract.ocr.Blobs.Blob;
import gongkai.indexer.extract.ocr.LineReader.Read;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a picture of a page: its characters where they stand, and its lines. */
public final class PageReader {
  /** Points of usual text, by which a picture of unknown size is measured. */
  private static final double USUAL_POINTS = 10.5;

  /** What the network marks as a line is so much higher than the size of its characters. */
  private static final double BOX_OF_SIZE = 1.2;

  /** A page that lies straighter is left as it is. */
  private static final double STRAIGHT = Math.toRadians(0.06);

  private Paper paper;
  private boolean[] ink;
  private List<TurnedBox> found = List.of();

  private PageReader(Paper paper) {
    this.paper = paper;
  }

  /** Whether the models are there. */
  public static boolean isInstalled() {
    return Model.isInstalled();
  }

  /** A picture whose size on paper is not known. */
  public static Canvas read(BufferedImage picture) throws IOException {
    return read(picture, Optional.empty());
  }

  /**
   * A picture of a page.
   *
   * @param dots to the inch, where they are known
   * @throws IOException where the models cannot be used
   */
  public static Canvas read(BufferedImage picture, Optional<Double> dots) throws IOException {
    PageReader reader = new PageReader(Grain.smoothed(Paper.of(picture)));
    double scale = (double) reader.paper.width() / picture.getWidth();
    return reader.canvas(dots.map(number -> number * scale));
  }

  private Canvas canvas(Optional<Double> known) throws IOException {
    OcrModels models = OcrModels.get();
    straighten();
    found = models.finder().find(paper);
    if (Uprightness.isSideways(found)) {
      paper = paper.quarters(1);
      straighten();
      found = models.finder().find(paper);
    }
    if (models.uprightness().isUpsideDown(paper, found)) {
      paper = paper.quarters(2);
      ink = InkMask.of(paper);
      found = models.finder().find(paper);
    }
    double usual = usualHeight();
    double dots = known.orElse(Math.clamp(usual * 72 / USUAL_POINTS, 60, 500));
    double point = 72 / dots;
    List<Ruling> rulings = new ArrayList<>();
    List<RulingFinder.Line> lines = RulingFinder.find(ink, paper.width(), dots);
    for (RulingFinder.Line line : lines) {
      rulings.add(
          new Ruling(line.level(), line.at() * point, line.from() * point, line.to() * point));
    }
    Canvas empty = new Canvas(paper.width() * point, paper.height() * point, List.of(), rulings);
    List<Rectangle2D> cells = empty.cells().stream().map(cell -> scaled(cell, 1 / point)).toList();
    Eraser.erase(paper, ink, lines, cells);
    List<Strip> strips = CellStrips.evened(strips(cells, usual));
    List<Ink> inks = new Inks(point, usual).of(strips, read(models, strips));
    return new Canvas(empty.width(), empty.height(), inks, rulings);
  }

  private void straighten() {
    ink = InkMask.of(paper);
    double skew = Skew.of(ink, paper.width());
    if (Math.abs(skew) > STRAIGHT) {
      paper = paper.turned(-skew);
      ink = InkMask.of(paper);
    }
  }

  /** Of the characters of most lines, in pixels. */
  private double usualHeight() {
    double[] heights =
        found.stream().mapToDouble(box -> Math.min(box.width(), box.height())).sorted().toArray();
    return heights.length == 0 ? 30 : heights[heights.length / 2] / BOX_OF_SIZE;
  }

  private List<Strip> strips(List<Rectangle2D> cells, double usual) {
    List<List<Blob>> inside = new ArrayList<>();
    cells.forEach(cell -> inside.add(new ArrayList<>()));
    if (!cells.isEmpty()) {
      for (Blob blob : Blobs.of(ink, paper.width())) {
        for (int i = 0; i < cells.size(); i++) {
          if (cells.get(i).contains(blob.middleX(), blob.middleY())) {
            inside.get(i).add(blob);
            break;
          }
        }
      }
    }
    List<Strip> strips = new ArrayList<>();
    CellStrips cellStrips = new CellStrips(found, usual);
    for (int i = 0; i < cells.size(); i++) {
      strips.addAll(cellStrips.of(cells.get(i), inside.get(i)));
    }
    for (TurnedBox box : found) {
      if (cells.stream().noneMatch(cell -> cell.contains(box.x(), box.y()))) {
        strips.add(new Strip(box, box, false));
      }
    }
    return strips;
  }

  private List<List<Read>> read(OcrModels models, List<Strip> strips) throws IOException {
    List<List<Read>> read = models.reader().read(cuts(strips.stream().map(Strip::cut).toList()));
    List<Integer> again = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      if (SecondLook.matters(read.get(i))) {
        again.add(i);
      }
    }
    List<List<Read>> second =
        models.second().read(cuts(again.stream().map(i -> strips.get(i).wideCut()).toList()));
    for (int i = 0; i < again.size(); i++) {
      int at = again.get(i);
      read.set(at, SecondLook.doubted(read.get(at), second.get(i)));
    }
    return read;
  }

  private List<Paper> cuts(List<TurnedBox> boxes) {
    return boxes.stream()
        .map(box -> paper.cut(box, LineReader.HEIGHT, LineReader.widthOf(box)).withoutStamps())
        .toList();
  }

  private static Rectangle2D scaled(Rectangle2D box, double by) {
    return new Rectangle2D.Double(
        box.getX() * by, box.getY() * by, box.getWidth() * by, box.getHeight() * by);
  }
}
