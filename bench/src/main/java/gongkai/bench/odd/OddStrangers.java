package gongkai.bench.odd;

import gongkai.indexer.stage.Failure.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What is no document, under its own name and under a document's. */
final class OddStrangers {
  private OddStrangers() {}

  static List<OddFile> all(long seed) {
    Random random = new Random(seed);
    List<OddFile> files = new ArrayList<>();
    byte[] noise = new byte[20_000];
    random.nextBytes(noise);
    for (String ending :
        List.of("bin", "txt", "html", "md", "pdf", "doc", "docx", "xls", "ofd", "")) {
      files.add(OddFile.refused("noise." + ending, noise, Reason.UNSUPPORTED, Reason.DAMAGED));
    }
    add(files, "a.exe", "MZ\u0090\0\3\0\0\0\4\0\0\0\u00FF\u00FF", noise);
    add(files, "elf", "\u007FELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0", noise);
    add(files, "a.class", "\u00CA\u00FE\u00BA\u00BE\0\0\04", noise);
    add(files, "a.mp4", "\0\0\0 ftypisom\0\0\2\0isomiso2mp41", noise);
    add(files, "a.mp3", "ID3\3\0\0\0\0\0\0", noise);
    add(files, "a.sqlite", "SQLite format 3\0\20\0\1\1\0@  ", noise);
    add(files, "a.ttf", "\0\1\0\0\0\f\0\u0080\0\3\0@", noise);
    add(files, "movie.doc", "\0\0\0 ftypisom\0\0\2\0isomiso2mp41", noise);
    add(files, "program.pdf", "MZ\u0090\0\3\0\0\0\4\0\0\0\u00FF\u00FF", noise);
    // The size that it declares is 2,000,000,000 by 2,000,000,000.
    byte[] bitmap = ("BM" + "\0".repeat(12) + "(\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
    bitmap = Arrays.copyOf(bitmap, 200);
    for (int at : new int[] {18, 22}) {
      bitmap[at] = 0;
      bitmap[at + 1] = (byte) 0x94;
      bitmap[at + 2] = 0x35;
      bitmap[at + 3] = 0x77;
    }
    bitmap[28] = 24;
    files.add(OddFile.either("huge.bmp", bitmap, Reason.DAMAGED, Reason.UNSUPPORTED));
    return files;
  }

  private static void add(List<OddFile> files, String name, String head, byte[] noise) {
    byte[] bytes = noise.clone();
    byte[] mark = head.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(mark, 0, bytes, 0, mark.length);
    files.add(OddFile.refused(name, bytes, Reason.UNSUPPORTED, Reason.DAMAGED, Reason.NO_TEXT));
  }
}
