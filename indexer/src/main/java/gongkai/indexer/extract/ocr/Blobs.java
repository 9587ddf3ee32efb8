package gongkai.indexer.extract.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pixels that hang together, by edges or corners. */
final class Blobs {
  /** A page full of dust has more specks than anybody reads. */
  private static final int MAX = 200_000;

  private Blobs() {}

  /** One that hangs together, with its edges, which belong to it. */
  static final class Blob {
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;
    private final int[] pixels;

    private Blob(int left, int top, int right, int bottom, int[] pixels) {
      this.left = left;
      this.top = top;
      this.right = right;
      this.bottom = bottom;
      this.pixels = pixels;
    }

    int left() {
      return left;
    }

    int top() {
      return top;
    }

    int right() {
      return right;
    }

    int bottom() {
      return bottom;
    }

    /** Their places, {@code y * width + x}. */
    int[] pixels() {
      return pixels;
    }

    int width() {
      return right - left + 1;
    }

    int height() {
      return bottom - top + 1;
    }

    int size() {
      return pixels.length;
    }

    double middleX() {
      return (left + right + 1) / 2.0;
    }

    double middleY() {
      return (top + bottom + 1) / 2.0;
    }
  }

  static List<Blob> of(boolean[] set, int width) {
    boolean[] open = set.clone();
    int height = set.length / width;
    List<Blob> blobs = new ArrayList<>();
    int[] stack = new int[1024];
    for (int start = 0; start < open.length && blobs.size() < MAX; start++) {
      if (!open[start]) {
        continue;
      }
      int count = 1;
      int done = 0;
      stack[0] = start;
      open[start] = false;
      int left = width;
      int right = 0;
      int top = height;
      int bottom = 0;
      while (done < count) {
        int at = stack[done++];
        int x = at % width;
        int y = at / width;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
        for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
          for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
            int next = ny * width + nx;
            if (open[next]) {
              open[next] = false;
              if (count == stack.length) {
                stack = Arrays.copyOf(stack, count * 2);
              }
              stack[count++] = next;
            }
          }
        }
      }
      blobs.add(new Blob(left, top, right, bottom, Arrays.copyOf(stack, count)));
    }
    return blobs;
  }
}
