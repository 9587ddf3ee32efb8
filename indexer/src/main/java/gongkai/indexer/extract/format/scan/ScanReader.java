package gongkai.indexer.extract.format.scan;

import gongkai.indexer.extract.format.drawn.Canvas;
import gongkai.indexer.extract.ocr.PageReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;

/** Reads the pictures of one document, one after the other, for as long as there is time. */
public final class ScanReader {
  /** As {@code gongkai.indexer.extract.ContentBuilder} looks for it. */
  private static final String MARK = "gongkai:mark";

  private static final String PICTURES = "gongkai:pictures";

  /** A smaller picture is an icon or a line. */
  private static final int LEAST_WIDTH = 120;

  private static final int LEAST_HEIGHT = 24;

  /** Words of a scan have as many characters; a picture of something else may have a few. */
  private static final int FEWEST_CHARACTERS = 2;

  private final long end;
  private boolean words;
  private boolean late;

  /**
   * @param time for all pictures together; none at all where nothing shall be read
   */
  public ScanReader(Duration time) {
    end = time.isZero() ? 0 : System.nanoTime() + time.toNanos();
  }

  /** Whether the models are there. */
  public static boolean isInstalled() {
    return PageReader.isInstalled();
  }

  public boolean isOn() {
    return end != 0;
  }

  /**
   * What stands on a picture; empty where it has no words, or time is over.
   *
   * @param dots to the inch, where they are known
   * @throws IOException where the models cannot be used
   */
  public Optional<Canvas> read(BufferedImage picture, Optional<Double> dots) throws IOException {
    if (!isOn() || picture.getWidth() < LEAST_WIDTH || picture.getHeight() < LEAST_HEIGHT) {
      return Optional.empty();
    }
    if (System.nanoTime() > end) {
      late = true;
      return Optional.empty();
    }
    Canvas canvas = PageReader.read(picture, dots);
    if (canvas.inks().size() < FEWEST_CHARACTERS) {
      return Optional.empty();
    }
    words = true;
    return Optional.of(canvas);
  }

  /** Says that words were recognised, and that others were not for want of time. */
  public void tell(Metadata metadata) {
    if (words) {
      metadata.add(MARK, "ocr");
    }
    if (late) {
      metadata.add(MARK, "ocr_unfinished");
    }
  }

  /** Says that there are pictures, which may have words, in a document that has others. */
  public void hasPictures(Metadata metadata) {
    metadata.set(PICTURES, "true");
  }

  /**
   * Says that there are pictures whose words are not in the text.
   *
   * @param written whether the document has other words
   */
  public void untold(Metadata metadata, boolean written) {
    metadata.set(PICTURES, "true");
    if (!isOn() || late || !(written || words)) {
      metadata.add(MARK, written || words ? "partly_scanned" : "needs_ocr");
    }
  }
}
