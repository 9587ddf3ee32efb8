package gongkai.indexer.extract.ocr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the characters of lines (PP-OCR's recognition): the network says for each step along a line
 * which character it sees, or none between two.
 */
final class LineReader {
  static final int HEIGHT = 48;

  /** Shorter lines are filled up to it, as the network was taught. */
  private static final int NARROWEST = 96;

  private static final int WIDEST = 3200;

  /** Columns of pixels in one call. */
  private static final int BATCH = 4000;

  private final Model model;
  private final List<String> characters;

  LineReader(Model model) throws IOException {
    this.model = model;
    this.characters = characters();
  }

  /**
   * A character that was read.
   *
   * @param sureness 0 to 1
   * @param at where its middle is along the line, 0 to 1
   */
  record Read(String text, double sureness, double at) {}

  /**
   * The characters of each line, in their order.
   *
   * @param lines level, all {@link #HEIGHT} high
   */
  List<List<Read>> read(List<Paper> lines) throws IOException {
    List<List<Read>> read = new ArrayList<>();
    lines.forEach(line -> read.add(List.of()));
    Integer[] order = new Integer[lines.size()];
    Arrays.setAll(order, i -> i);
    // Those of like length together, since short ones are filled up to the longest.
    Arrays.sort(order, Comparator.comparingInt(i -> lines.get(i).width()));
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && (to - from + 1) * lines.get(order[to]).width() <= BATCH) {
        to++;
      }
      run(Arrays.asList(order).subList(from, to), lines, read);
      from = to;
    }
    return read;
  }

  /** How wide a box becomes when its height is brought to {@link #HEIGHT}. */
  static int widthOf(TurnedBox box) {
    double width = box.width() * HEIGHT / Math.max(box.height(), 1);
    return (int) Math.clamp(Math.ceil(width), 16, WIDEST);
  }

  private void run(List<Integer> batch, List<Paper> lines, List<List<Read>> read)
      throws IOException {
    int width = NARROWEST;
    for (int i : batch) {
      width = Math.max(width, lines.get(i).width());
    }
    width = (width + 7) / 8 * 8;
    FloatBuffer values =
        ByteBuffer.allocateDirect(batch.size() * 3 * HEIGHT * width * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    for (int row = 0; row < batch.size(); row++) {
      fill(values, row, width, lines.get(batch.get(row)));
    }
    Model.Answer answer = model.run(values, batch.size(), 3, HEIGHT, width);
    int steps = answer.size(1);
    int kinds = answer.size(2);
    for (int row = 0; row < batch.size(); row++) {
      double part = (double) width / lines.get(batch.get(row)).width();
      read.set(batch.get(row), decode(answer.values(), row * steps, steps, kinds, part));
    }
  }

  /** What is beyond the line stays 0, which is the network's grey. */
  private static void fill(FloatBuffer values, int row, int width, Paper line) {
    for (int channel = 0; channel < 3; channel++) {
      int shift = 8 * channel;
      for (int y = 0; y < HEIGHT; y++) {
        int at = ((row * 3 + channel) * HEIGHT + y) * width;
        for (int x = 0; x < line.width(); x++) {
          float value = (line.pixels()[y * line.width() + x] >> shift & 0xFF) / 255f;
          values.put(at + x, (value - 0.5f) / 0.5f);
        }
      }
    }
  }

  private List<Read> decode(float[] values, int from, int steps, int kinds, double part) {
    List<Read> read = new ArrayList<>();
    int before = 0;
    int first = 0;
    double surest = 0;
    for (int step = 0; step <= steps; step++) {
      int best = 0;
      if (step < steps) {
        int at = (from + step) * kinds;
        for (int kind = 1; kind < kinds; kind++) {
          best = values[at + kind] > values[at + best] ? kind : best;
        }
      }
      if (best != before && before != 0) {
        double middle = (first + step) / 2.0 / steps * part;
        read.add(new Read(characters.get(before), surest, Math.min(1, middle)));
      }
      if (best != before) {
        first = step;
        surest = 0;
      }
      if (best != 0) {
        surest = Math.max(surest, values[(from + step) * kinds + best]);
      }
      before = best;
    }
    return read;
  }

  /** What the network's numbers stand for: 0 is nothing, the last one a space. */
  private static List<String> characters() throws IOException {
    List<String> characters = new ArrayList<>();
    characters.add("");
    try (InputStream in = LineReader.class.getResourceAsStream("/models/ppocr_keys_v1.txt")) {
      if (in == null) {
        throw new IOException("the list of characters is not on the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .forEach(characters::add);
    }
    characters.add(" ");
    return characters;
  }
}
