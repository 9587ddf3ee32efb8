package gongkai.indexer.extract.ocr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.List;

/** How a page has to be turned so that its text stands upright. */
final class Uprightness {
  private static final int WIDTH = 192;
  private static final int HEIGHT = 48;

  /** Lines that are asked. */
  private static final int MOST = 9;

  /** So many times as high as wide, a box holds a line that runs up or down. */
  private static final double STEEP = 2.0;

  private final Model model;

  Uprightness(Model model) {
    this.model = model;
  }

  /** Whether most of what stands on the page runs up or down. */
  static boolean isSideways(List<TurnedBox> boxes) {
    double steep = 0;
    double level = 0;
    for (TurnedBox box : boxes) {
      if (box.height() > STEEP * box.width()) {
        steep += box.height();
      } else if (box.width() > STEEP * box.height()) {
        level += box.width();
      }
    }
    return steep > 2 * level;
  }

  /** Whether most lines stand on their heads. */
  boolean isUpsideDown(Paper page, List<TurnedBox> boxes) throws IOException {
    List<TurnedBox> longest =
        boxes.stream()
            .filter(box -> box.width() > STEEP * box.height())
            .sorted(Comparator.comparingDouble(TurnedBox::width).reversed())
            .limit(MOST)
            .toList();
    if (longest.isEmpty()) {
      return false;
    }
    FloatBuffer values =
        ByteBuffer.allocateDirect(longest.size() * 3 * HEIGHT * WIDTH * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    for (TurnedBox box : longest) {
      // The beginning of a long line says enough, in its own shape.
      double part = Math.min(box.width(), box.height() * WIDTH / HEIGHT);
      double shift = (part - box.width()) / 2;
      TurnedBox begin =
          new TurnedBox(
              box.x() + shift * Math.cos(box.angle()),
              box.y() + shift * Math.sin(box.angle()),
              part,
              box.height(),
              box.angle());
      int[] pixels = page.cut(begin, HEIGHT, WIDTH).pixels();
      for (int channel = 0; channel < 3; channel++) {
        for (int pixel : pixels) {
          values.put(((pixel >> (8 * channel) & 0xFF) / 255f - 0.5f) / 0.5f);
        }
      }
    }
    float[] answer = model.run(values.rewind(), longest.size(), 3, HEIGHT, WIDTH).values();
    int turned = 0;
    for (int i = 0; i < longest.size(); i++) {
      turned += answer[2 * i + 1] > 0.8 ? 1 : 0;
    }
    return turned * 2 > longest.size();
  }
}
