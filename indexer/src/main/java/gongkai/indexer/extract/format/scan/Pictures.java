package gongkai.indexer.extract.format.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.exception.TikaException;

/** The pictures of a file, one after the other: a TIFF may have many pages. */
public final class Pictures {
  private static final int MOST = 1000;

  /** A larger one is read with every second, third … pixel: its bytes may claim any size. */
  private static final double MAX_PIXELS = 40e6;

  private Pictures() {}

  /** One picture out of a document; empty where it is of no kind that is read. */
  public static Optional<BufferedImage> of(byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      reader.setInput(in, false, true);
      return Optional.of(read(reader, 0));
    } catch (IOException | RuntimeException e) {
      // A picture that is broken shows nothing, and its document is read without it.
      return Optional.empty();
    }
  }

  static Iterable<BufferedImage> of(File file) throws IOException, TikaException {
    ImageInputStream in = ImageIO.createImageInputStream(file);
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      throw new TikaException("no reader for this kind of picture");
    }
    ImageReader reader = readers.next();
    reader.setInput(in, false, true);
    int number = Math.min(MOST, reader.getNumImages(true));
    return () ->
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < number;
          }

          @Override
          public BufferedImage next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            try {
              return read(reader, next++);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
        };
  }

  private static BufferedImage read(ImageReader reader, int number) throws IOException {
    double pixels = (double) reader.getWidth(number) * reader.getHeight(number);
    ImageReadParam every = reader.getDefaultReadParam();
    int step = (int) Math.max(1, Math.ceil(Math.sqrt(pixels / MAX_PIXELS)));
    every.setSourceSubsampling(step, step, 0, 0);
    return reader.read(number, every);
  }
}
