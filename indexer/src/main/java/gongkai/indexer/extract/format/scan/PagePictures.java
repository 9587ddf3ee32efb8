package gongkai.indexer.extract.format.scan;

import gongkai.indexer.extract.format.drawn.Canvas;
import gongkai.indexer.extract.format.drawn.Ink;
import gongkai.indexer.extract.format.drawn.Ruling;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures on one page, and how they are read. */
public final class PagePictures {
  /** A picture over so much of a page is a picture of the page. */
  private static final double PICTURE_OF_PAGE = 0.5;

  /** A picture over less of a page is an ornament, a seal, a code to scan. */
  private static final double WORTH_READING = 0.04;

  /** Strips of one scanned page; more are the tiles of a drawing. */
  private static final int MOST = 400;

  /** To the inch: fewer do not show a 5, more show no more. */
  private static final double FEWEST_DOTS = 150;

  private static final double MOST_DOTS = 300;

  private static final double USUAL_DOTS = 200;

  private final double area;
  private final List<Rectangle2D> boxes = new ArrayList<>();
  private double largest;
  private double dots;

  /**
   * @param area of the page, in square points
   */
  public PagePictures(double area) {
    this.area = area;
  }

  /**
   * Takes a picture.
   *
   * @param box on the page, in points
   * @param pixels that it has along its width
   */
  public void add(Rectangle2D box, int pixels) {
    if (boxes.size() < MOST) {
      boxes.add(box);
    }
    double size = box.getWidth() * box.getHeight();
    if (size > largest) {
      largest = size;
      dots = pixels * 72 / Math.max(Math.max(box.getWidth(), box.getHeight()), 1);
    }
  }

  public boolean isEmpty() {
    return boxes.isEmpty();
  }

  public boolean coverThePage() {
    return largest > PICTURE_OF_PAGE * area;
  }

  /** To the inch, those of the largest picture; what has none is drawn with usual ones. */
  public double dots() {
    return dots == 0 ? USUAL_DOTS : Math.clamp(dots, FEWEST_DOTS, MOST_DOTS);
  }

  /** Where there are pictures large enough to have words, and none are written on them. */
  public List<Rectangle2D> unread(List<Ink> inks) {
    List<Rectangle2D> unread = new ArrayList<>();
    for (Rectangle2D box : boxes) {
      boolean written =
          inks.stream()
              .filter(ink -> !ink.isSpace())
              .anyMatch(ink -> box.contains(ink.middleX(), ink.middleY()));
      if (!written && box.getWidth() * box.getHeight() > WORTH_READING * area) {
        unread.add(box);
      }
    }
    return unread;
  }

  /** The page with what was read in some of its pictures. */
  public static Canvas joined(Canvas page, Optional<Canvas> read, List<Rectangle2D> boxes) {
    if (read.isEmpty()) {
      return page;
    }
    Canvas found = read.orElseThrow();
    double across = page.width() / found.width();
    double down = page.height() / found.height();
    boolean sameWay = Math.abs(across / down - 1) < 0.05;
    if (!sameWay) {
      // A page that had to be turned has no other words, or they lie another way.
      return page.inks().isEmpty() ? found : page;
    }
    List<Ink> inks = new ArrayList<>(page.inks());
    int runs = inks.stream().mapToInt(ink -> ink.look().run()).max().orElse(0) + 1;
    for (Ink ink : found.inks()) {
      if (holds(boxes, ink.middleX(), ink.middleY())) {
        Ink.Look look = new Ink.Look(ink.look().run() + runs, false, ink.look().doubtful());
        inks.add(
            new Ink(ink.x(), ink.y(), ink.angle(), ink.advance(), ink.size(), ink.text(), look));
      }
    }
    List<Ruling> rulings = new ArrayList<>(page.rulings());
    for (Ruling line : found.rulings()) {
      double middle = (line.from() + line.to()) / 2;
      if (line.horizontal() ? holds(boxes, middle, line.at()) : holds(boxes, line.at(), middle)) {
        rulings.add(line);
      }
    }
    return new Canvas(page.width(), page.height(), inks, rulings);
  }

  /** The page with what was read on a picture that lies level in a box of it. */
  public static Canvas placed(Canvas page, Canvas found, Rectangle2D box) {
    double across = box.getWidth() / found.width();
    double down = box.getHeight() / found.height();
    List<Ink> inks = new ArrayList<>(page.inks());
    int runs = inks.stream().mapToInt(ink -> ink.look().run()).max().orElse(0) + 1;
    for (Ink ink : found.inks()) {
      Ink.Look look = new Ink.Look(ink.look().run() + runs, false, ink.look().doubtful());
      inks.add(
          new Ink(
              box.getX() + ink.x() * across,
              box.getY() + ink.y() * down,
              ink.angle(),
              ink.advance() * across,
              ink.size() * down,
              ink.text(),
              look));
    }
    List<Ruling> rulings = new ArrayList<>(page.rulings());
    for (Ruling line : found.rulings()) {
      double along = line.horizontal() ? across : down;
      double side = line.horizontal() ? down : across;
      double from = line.horizontal() ? box.getX() : box.getY();
      double at = line.horizontal() ? box.getY() : box.getX();
      rulings.add(
          new Ruling(
              line.horizontal(),
              at + line.at() * side,
              from + line.from() * along,
              from + line.to() * along));
    }
    return new Canvas(page.width(), page.height(), inks, rulings);
  }

  private static boolean holds(List<Rectangle2D> boxes, double x, double y) {
    return boxes.isEmpty() || boxes.stream().anyMatch(box -> box.contains(x, y));
  }
}
