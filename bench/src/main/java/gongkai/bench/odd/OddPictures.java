package gongkai.bench.odd;

import gongkai.indexer.stage.Failure.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures, which are looked at for words. */
final class OddPictures {
  private OddPictures() {}

  static List<OddFile> all() throws IOException {
    List<OddFile> files = new ArrayList<>();
    byte[] noise = noise();
    files.add(OddFile.either("noise.png", noise, Reason.NO_TEXT));
    files.add(OddFile.either("cut.png", Arrays.copyOf(noise, 3000), Reason.DAMAGED));
    files.add(OddFile.either("large.png", white(20_000, true), Reason.OUT_OF_MEMORY));
    // It claims a size that its bytes do not have.
    files.add(OddFile.either("claim.png", white(60_000, false), Reason.DAMAGED));
    files.add(OddFile.either("one.png", white(1, true), Reason.NO_TEXT));
    files.add(OddFile.either("head.jpg", new byte[] {-1, -40, -1, -32, 0, 16}, Reason.DAMAGED));
    return files;
  }

  private static byte[] noise() throws IOException {
    BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(1);
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 600; x++) {
        image.getRaster().setSample(x, y, 0, random.nextInt(256));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /** A square of one bit a pixel. */
  private static byte[] white(int side, boolean whole) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream numbers = new DataOutputStream(head);
    numbers.writeInt(side);
    numbers.writeInt(side);
    numbers.write(new byte[] {1, 0, 0, 0, 0});
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(data)) {
      byte[] row = new byte[1 + (side + 7) / 8];
      Arrays.fill(row, 1, row.length, (byte) 0xFF);
      for (int y = 0; y < (whole ? side : 10); y++) {
        deflate.write(row);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
    chunk(png, "IHDR", head.toByteArray());
    chunk(png, "IDAT", data.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] bytes)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(bytes);
    DataOutputStream out = new DataOutputStream(png);
    out.writeInt(bytes.length);
    out.write(name);
    out.write(bytes);
    out.writeInt((int) sum.getValue());
  }
}
