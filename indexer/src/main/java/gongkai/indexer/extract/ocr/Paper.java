package gongkai.indexer.extract.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** A picture of a page on white, one int {@code RRGGBB} a pixel, row by row. */
final class Paper {
  /** A larger picture is made smaller: 300 dots to the inch of an A4 page. */
  private static final double MAX_PIXELS = 9e6;

  private static final int COLOURED = 60;
  private static final int DARK = 120;

  private final int width;
  private final int height;
  private final int[] pixels;

  Paper(int width, int height, int[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int[] pixels() {
    return pixels;
  }

  static Paper of(BufferedImage picture) {
    double pixels = (double) picture.getWidth() * picture.getHeight();
    double scale = Math.min(1, Math.sqrt(MAX_PIXELS / pixels));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    return drawn(picture, AffineTransform.getScaleInstance(scale, scale), width, height);
  }

  /** Reduced or enlarged to a size. */
  Paper scaled(int toWidth, int toHeight) {
    AffineTransform scale =
        AffineTransform.getScaleInstance((double) toWidth / width, (double) toHeight / height);
    return drawn(image(), scale, toWidth, toHeight);
  }

  /** Turned about its middle, within its own edges. */
  Paper turned(double radians) {
    return drawn(
        image(),
        AffineTransform.getRotateInstance(radians, width / 2.0, height / 2.0),
        width,
        height);
  }

  /** Turned by quarters to the right. */
  Paper quarters(int quarters) {
    return switch (Math.floorMod(quarters, 4)) {
      case 1 -> drawn(image(), new AffineTransform(0, 1, -1, 0, height, 0), height, width);
      case 2 -> drawn(image(), new AffineTransform(-1, 0, 0, -1, width, height), width, height);
      case 3 -> drawn(image(), new AffineTransform(0, -1, 1, 0, 0, width), height, width);
      default -> this;
    };
  }

  /** What lies in a box, laid level and brought to a height; what lies beyond the page is white. */
  Paper cut(TurnedBox box, int toHeight, int toWidth) {
    double across = toWidth / Math.max(box.width(), 1);
    double down = toHeight / Math.max(box.height(), 1);
    AffineTransform level = AffineTransform.getTranslateInstance(toWidth / 2.0, toHeight / 2.0);
    level.scale(across, down);
    level.rotate(-box.angle());
    level.translate(-box.x(), -box.y());
    return drawn(image(), level, toWidth, toHeight);
  }

  /**
   * Without what is coloured, where there is black text too: the red of a stamp is taken from the
   * text under it.
   */
  Paper withoutStamps() {
    int coloured = 0;
    int black = 0;
    for (int pixel : pixels) {
      int least = Math.min(Math.min(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF), pixel & 0xFF);
      coloured += lightest(pixel) - least > COLOURED ? 1 : 0;
      black += lightest(pixel) < DARK ? 1 : 0;
    }
    if (coloured < pixels.length / 100 || black * 3 < coloured) {
      return this;
    }
    int[] shades = new int[pixels.length];
    for (int i = 0; i < shades.length; i++) {
      int shade = lightest(pixels[i]);
      shades[i] = shade << 16 | shade << 8 | shade;
    }
    return new Paper(width, height, shades);
  }

  private static int lightest(int pixel) {
    return Math.max(Math.max(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF), pixel & 0xFF);
  }

  /** 0 to 255; what is coloured is as light as its lightest part, so that red stamps fade. */
  int shade(int x, int y) {
    return lightest(pixels[y * width + x]);
  }

  /** Shares the pixels. */
  private BufferedImage image() {
    WritableRaster raster =
        Raster.createPackedRaster(
            new DataBufferInt(pixels, pixels.length),
            width,
            height,
            width,
            new int[] {0xFF0000, 0xFF00, 0xFF},
            null);
    return new BufferedImage(new DirectColorModel(24, 0xFF0000, 0xFF00, 0xFF), raster, false, null);
  }

  private static Paper drawn(BufferedImage picture, AffineTransform placed, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    boolean straight = placed.isIdentity();
    boolean smaller = placed.getDeterminant() < 0.3;
    if (!straight) {
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION,
          smaller
              ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
              : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }
    pen.drawImage(picture, placed, null);
    pen.dispose();
    return new Paper(width, height, data(image));
  }

  private static int[] data(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }
}
