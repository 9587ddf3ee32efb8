package gongkai.indexer.extract.format.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Whether what is drawn is seen: not if it is white on white, transparent, or not painted at all.
 */
final class PdfSight {
  /** From black at 0 to white at 1: beyond this nothing is read on white paper. */
  private static final double WHITE = 0.97;

  /** Beyond this text can be read through it. */
  private static final double PALE = 0.6;

  private static final double SHEER = 0.5;

  private static final double INVISIBLE = 0.03;

  private static final int MAX_GROUNDS = 5000;

  /** What is not white, so that white is read on it. */
  private final List<Rectangle2D> grounds = new ArrayList<>();

  /**
   * How text would be seen.
   *
   * @param painted unless it is transparent or drawn in no way
   * @param white when it needs a ground that is not
   * @param pale when text over it can be read
   * @param behind when it is drawn in no way, as recognised text is behind a picture
   */
  record Seen(boolean painted, boolean white, boolean pale, boolean behind) {
    static final Seen PLAIN = new Seen(true, false, false, false);
  }

  Seen of(PDGraphicsState state) {
    RenderingMode mode = state.getTextState().getRenderingMode();
    if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
      return new Seen(false, false, false, true);
    }
    boolean filled = mode.isFill();
    double alpha = filled ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant();
    double light = light(filled ? state.getNonStrokingColor() : state.getStrokingColor());
    return new Seen(
        alpha > INVISIBLE, light > WHITE, light > PALE || alpha < SHEER, alpha <= INVISIBLE);
  }

  boolean shows(Seen seen, double x, double y) {
    return seen.painted()
        && (!seen.white() || grounds.stream().anyMatch(ground -> ground.contains(x, y)));
  }

  void picture(Rectangle2D box) {
    ground(box);
  }

  /** Takes a filled shape; whether nothing under it is seen any more. */
  boolean fill(PDGraphicsState state, Rectangle2D box) {
    double light = light(state.getNonStrokingColor());
    double alpha = state.getNonStrokeAlphaConstant();
    if (light <= WHITE && alpha > 0.1) {
      ground(box);
    }
    boolean mixed =
        state.getBlendMode() != null
            && state.getBlendMode() != BlendMode.NORMAL
            && state.getBlendMode() != BlendMode.COMPATIBLE;
    return alpha >= 1 && !mixed && state.getSoftMask() == null && !isPattern(state);
  }

  private static boolean isPattern(PDGraphicsState state) {
    return state.getNonStrokingColor() == null
        || state.getNonStrokingColor().getColorSpace() instanceof PDPattern;
  }

  private void ground(Rectangle2D box) {
    if (grounds.size() < MAX_GROUNDS && box.getWidth() > 2 && box.getHeight() > 2) {
      grounds.add(box);
    }
  }

  /** Of an unknown colour it is taken to be dark: then nothing is lost. */
  private static double light(PDColor color) {
    try {
      if (color == null
          || color.getColorSpace() == null
          || color.getColorSpace() instanceof PDPattern) {
        return 0;
      }
      int rgb = color.toRGB();
      return (0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF)) / 255;
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
