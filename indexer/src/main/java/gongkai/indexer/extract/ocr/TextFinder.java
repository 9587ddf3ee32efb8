package gongkai.indexer.extract.ocr;

import gongkai.indexer.extract.ocr.Blobs.Blob;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where lines of text stand (PP-OCR's detection).
 *
 * @see <a href="https://arxiv.org/abs/1911.08947">Differentiable Binarization</a>
 */
final class TextFinder {
  /** The page is brought to at most so many pixels along its longer side. */
  private static final int LONGEST = 1536;

  /** Sides that the network takes are multiples of this. */
  private static final int STEP = 32;

  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

  private static final float TEXT = 0.3f;
  private static final double SURE = 0.5;

  /** The network marks the heart of a line: its area by its outline, times this, is missing. */
  private static final double GROWTH = 1.6;

  private static final int SMALLEST = 3;

  private final Model model;

  TextFinder(Model model) {
    this.model = model;
  }

  /** Boxes around lines, in pixels of the page, in no order. */
  List<TurnedBox> find(Paper page) throws IOException {
    double scale = Math.min(1, (double) LONGEST / Math.max(page.width(), page.height()));
    int width = step(page.width() * scale);
    int height = step(page.height() * scale);
    Paper small = page.scaled(width, height);
    Model.Answer answer = model.run(input(small), 1, 3, height, width);
    float[] map = answer.values();
    boolean[] text = new boolean[map.length];
    for (int i = 0; i < map.length; i++) {
      text[i] = map[i] > TEXT;
    }
    List<TurnedBox> boxes = new ArrayList<>();
    for (Blob blob : Blobs.of(text, width)) {
      TurnedBox heart = TurnedBox.around(outline(blob, text, width));
      boolean large = Math.min(heart.width(), heart.height()) >= SMALLEST;
      if (large && sureness(blob, map) >= SURE) {
        double area = heart.width() * heart.height();
        double growth = area * GROWTH / (2 * (heart.width() + heart.height()));
        boxes.add(
            heart
                .grown(growth)
                .scaled((double) page.width() / width, (double) page.height() / height));
      }
    }
    return boxes;
  }

  private static int step(double pixels) {
    return Math.max(STEP, (int) Math.round(pixels / STEP) * STEP);
  }

  private static FloatBuffer input(Paper paper) {
    int plane = paper.width() * paper.height();
    FloatBuffer values =
        ByteBuffer.allocateDirect(plane * 3 * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    int[] pixels = paper.pixels();
    for (int channel = 0; channel < 3; channel++) {
      // Blue first, as the network was taught.
      int shift = 8 * channel;
      for (int i = 0; i < plane; i++) {
        float value = (pixels[i] >> shift & 0xFF) / 255f;
        values.put((value - MEAN[channel]) / DEVIATION[channel]);
      }
    }
    return values.rewind();
  }

  private static List<int[]> outline(Blob blob, boolean[] text, int width) {
    List<int[]> places = new ArrayList<>();
    for (int at : blob.pixels()) {
      int x = at % width;
      boolean inside =
          x > 0
              && x < width - 1
              && at >= width
              && at + width < text.length
              && text[at - 1]
              && text[at + 1]
              && text[at - width]
              && text[at + width];
      if (!inside) {
        places.add(new int[] {x, at / width});
      }
    }
    return places;
  }

  private static double sureness(Blob blob, float[] map) {
    double sum = 0;
    for (int at : blob.pixels()) {
      sum += map[at];
    }
    return sum / blob.size();
  }
}
