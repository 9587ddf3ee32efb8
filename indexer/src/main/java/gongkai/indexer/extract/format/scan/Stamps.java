package gongkai.indexer.extract.format.scan;

/** Takes the red of a stamp from the black of the text under it. */
final class Stamps {
  private static final int COLOURED = 60;
  private static final int DARK = 120;

  private Stamps() {}

  /** The line without what is coloured, where there is black text too; else as it is. */
  static Paper faded(Paper line) {
    int coloured = 0;
    int black = 0;
    for (int pixel : line.pixels()) {
      int most = most(pixel);
      int least = Math.min(Math.min(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF), pixel & 0xFF);
      coloured += most - least > COLOURED ? 1 : 0;
      black += most < DARK ? 1 : 0;
    }
    if (coloured < line.pixels().length / 100 || black * 3 < coloured) {
      return line;
    }
    int[] pixels = new int[line.pixels().length];
    for (int i = 0; i < pixels.length; i++) {
      int most = most(line.pixels()[i]);
      pixels[i] = most << 16 | most << 8 | most;
    }
    return new Paper(line.width(), line.height(), pixels);
  }

  private static int most(int pixel) {
    return Math.max(Math.max(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF), pixel & 0xFF);
  }
}
