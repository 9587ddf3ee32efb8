package gongkai.sample;

import gongkai.sample.Grid.Placed;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A ruled table, drawn in slices of whole rows that a merged cell does not cross. */
final class PdfTable {
  static final float SIZE = 8;
  private static final float PAD = 3;

  private final Grid grid;
  private final List<Placed> placed;
  private final float[] columns;
  private float[] heights = {};

  PdfTable(Grid grid, float width) {
    this.grid = grid;
    this.placed = grid.placed();
    this.columns = shares(width);
  }

  /** Columns get room by the longest words in them, within bounds. */
  private float[] shares(float width) {
    float[] wants = new float[grid.width()];
    Arrays.fill(wants, 3);
    for (Placed p : placed) {
      if (p.cell().columns() == 1) {
        wants[p.column()] = Math.max(wants[p.column()], Math.min(p.cell().text().length(), 22));
      }
    }
    float sum = 0;
    for (float want : wants) {
      sum += want;
    }
    for (int i = 0; i < wants.length; i++) {
      wants[i] *= width / sum;
    }
    return wants;
  }

  private float span(Placed p) {
    float sum = 0;
    for (int i = p.column(); i < p.column() + p.cell().columns(); i++) {
      sum += columns[i];
    }
    return sum;
  }

  /** The row after the last one that fits into the room. */
  int end(int from, float room, BiFunction<String, Float, List<String>> wrap) {
    if (heights.length == 0) {
      measure(wrap);
    }
    float used = 0;
    int fits = from;
    for (int r = from; r < heights.length; r++) {
      used += heights[r];
      if (used > room) {
        break;
      }
      if (!crossed(r + 1)) {
        fits = r + 1;
      }
    }
    return fits;
  }

  private boolean crossed(int row) {
    return placed.stream()
        .anyMatch(p -> p.row() < row && row < p.row() + p.cell().rows() && p.cell().rows() < 12);
  }

  private void measure(BiFunction<String, Float, List<String>> wrap) {
    heights = new float[grid.rows().size()];
    Arrays.fill(heights, SIZE * 1.3f + 2 * PAD);
    for (Placed p : placed) {
      if (p.cell().rows() == 1) {
        int lines = wrap.apply(p.cell().text(), span(p) - 2 * PAD).size();
        heights[p.row()] = Math.max(heights[p.row()], lines * SIZE * 1.3f + 2 * PAD);
      }
    }
  }

  /** Draws the rows and returns where the next thing may begin. */
  float draw(int from, int to, float left, float top, PDPageContentStream page, PdfFile pdf)
      throws IOException {
    for (Placed p : placed) {
      int first = Math.max(p.row(), from);
      int last = Math.min(p.row() + p.cell().rows(), to);
      if (first < last) {
        float x = left + sum(columns, 0, p.column());
        float y = top - sum(heights, from, first);
        float height = sum(heights, first, last);
        page.addRect(x, y - height, span(p), height);
        page.stroke();
        if (p.row() >= from) {
          words(p, x + PAD, y - PAD, pdf);
        }
      }
    }
    return top - sum(heights, from, to);
  }

  private void words(Placed p, float x, float top, PdfFile pdf) throws IOException {
    float baseline = top - SIZE;
    for (String line : pdf.lines(p.cell().text(), span(p) - 2 * PAD)) {
      pdf.show(line, x, baseline, SIZE);
      baseline -= SIZE * 1.3f;
    }
  }

  private static float sum(float[] values, int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }
}
