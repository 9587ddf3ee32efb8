package gongkai.bench.odd;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.indexer.stage.Failure.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives that are bombs, locked, broken, or full of odd names. */
final class OddArchives {
  private static final byte[] WORDS = "示例区人民政府办公室文件，内容如下。".getBytes(UTF_8);
  private static final int MEGABYTE = 1 << 20;

  private OddArchives() {}

  static List<OddFile> all() throws IOException {
    List<OddFile> files = new ArrayList<>();
    files.add(
        new OddFile(
            "bomb.zip",
            Set.of("TOO_MUCH_OUTPUT"),
            out -> {
              try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("zeros.txt"));
                zeros(zip, 300);
              }
            }));
    files.add(
        new OddFile(
            "bomb.txt.gz",
            Set.of("TOO_LARGE", "TOO_MUCH_OUTPUT"),
            out -> {
              try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                zeros(gzip, 300);
              }
            }));
    files.add(OddFile.refused("deep.zip", nested(40), Reason.TOO_DEEP));
    files.add(OddFile.read("nested.zip", nested(2)));
    files.add(OddFile.refused("wide.zip", wide(6, 4), Reason.TOO_DEEP, Reason.TOO_MUCH_OUTPUT));
    files.add(
        OddFile.either(
            "overlapping.zip", overlapping(2000), Reason.TOO_MUCH_OUTPUT, Reason.DAMAGED));
    byte[] plain = zip("文件.txt", WORDS);
    files.add(OddFile.refused("locked.zip", flagged(plain), Reason.ENCRYPTED));
    files.add(OddFile.refused("locked.7z", sevenZip("secret"), Reason.ENCRYPTED));
    files.add(OddFile.read("open.7z", sevenZip("")));
    files.add(OddFile.refused("cut.7z", Arrays.copyOf(sevenZip(""), 90), Reason.DAMAGED));
    files.add(OddFile.refused("cut.zip", Arrays.copyOf(plain, plain.length - 30), Reason.DAMAGED));
    files.add(OddFile.refused("headless.zip", "PK\3\4nothing", Reason.DAMAGED));
    files.add(OddFile.refused("none.zip", zip("folder/", new byte[0]), Reason.EMPTY));
    files.add(OddFile.read("names.zip", names()));
    // A hard link of a tar has no bytes of its own.
    files.add(OddFile.either("members.tar", tar(), Reason.EMPTY));
    files.add(OddFile.refused("cut.tar.gz", Arrays.copyOf(gzip(tar()), 60), Reason.DAMAGED));
    byte[] onion = WORDS;
    for (int i = 0; i < 10; i++) {
      onion = gzip(onion);
    }
    files.add(OddFile.refused("onion.gz", onion, Reason.TOO_DEEP));
    files.add(OddFile.refused("a.rar", "Rar!\32\7\1\0" + "x".repeat(500), Reason.UNSUPPORTED));
    return files;
  }

  private static void zeros(OutputStream out, int megabytes) throws IOException {
    byte[] block = new byte[MEGABYTE];
    for (int i = 0; i < megabytes; i++) {
      out.write(block);
    }
  }

  static byte[] zip(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      if (!name.endsWith("/")) {
        zip.write(bytes);
      }
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] nested(int depth) throws IOException {
    byte[] inner = zip("a.txt", WORDS);
    for (int i = 0; i < depth; i++) {
      inner = zip("a" + i + ".zip", inner);
    }
    return inner;
  }

  /** Each level holds the one below so many times. */
  private static byte[] wide(int levels, int copies) throws IOException {
    byte[] inner = zip("zeros.txt", new byte[4 * MEGABYTE]);
    for (int level = 0; level < levels; level++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (int i = 0; i < copies; i++) {
          zip.putNextEntry(new ZipEntry(i + ".zip"));
          zip.write(inner);
        }
      }
      inner = out.toByteArray();
    }
    return inner;
  }

  /** Many entries of the directory that all mean the same packed megabyte. */
  private static byte[] overlapping(int entries) throws IOException {
    byte[] zeros = new byte[MEGABYTE];
    Arrays.fill(zeros, (byte) 'a');
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(zeros);
    deflater.finish();
    byte[] packed = new byte[MEGABYTE];
    int size = deflater.deflate(packed);
    deflater.end();
    CRC32 crc = new CRC32();
    crc.update(zeros);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(header(0x04034b50, crc.getValue(), size, "a.txt"));
    out.write(packed, 0, size);
    int directory = out.size();
    for (int i = 0; i < entries; i++) {
      out.writeBytes(header(0x02014b50, crc.getValue(), size, "a.txt"));
    }
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries);
    end.putInt(out.size() - directory).putInt(directory);
    out.writeBytes(end.array());
    return out.toByteArray();
  }

  private static byte[] header(int mark, long crc, int packed, String name) {
    boolean local = mark == 0x04034b50;
    ByteBuffer header =
        ByteBuffer.allocate((local ? 30 : 46) + name.length()).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(mark);
    if (!local) {
      header.putShort((short) 20);
    }
    header.putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0);
    header.putInt((int) crc).putInt(packed).putInt(MEGABYTE);
    header.putShort((short) name.length());
    header.position(header.capacity() - name.length());
    header.put(name.getBytes(UTF_8));
    return header.array();
  }

  /** Marks all entries of a zip as encrypted. */
  private static byte[] flagged(byte[] zip) {
    byte[] out = zip.clone();
    for (int i = 0; i + 10 < out.length; i++) {
      if (out[i] == 'P' && out[i + 1] == 'K' && out[i + 2] == 3 && out[i + 3] == 4) {
        out[i + 6] |= 1;
      } else if (out[i] == 'P' && out[i + 1] == 'K' && out[i + 2] == 1 && out[i + 3] == 2) {
        out[i + 8] |= 1;
      }
    }
    return out;
  }

  private static byte[] sevenZip(String password) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile out =
        password.isEmpty()
            ? new SevenZOutputFile(channel)
            : new SevenZOutputFile(channel, password.toCharArray())) {
      var entry = new org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry();
      entry.setName("文件.txt");
      out.putArchiveEntry(entry);
      out.write(WORDS);
      out.closeArchiveEntry();
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }

  private static byte[] names() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      int number = 0;
      for (String name :
          List.of(
              "../../../../tmp/up.txt",
              "/etc/absolute.txt",
              "C:\\windows\\drive.txt",
              "line\nfeed.txt",
              "\u202Etxt.exe",
              "表情😀.txt",
              "x".repeat(5000) + ".txt",
              "a/../b/./c.txt",
              "%00%2F..txt",
              "#?!.txt",
              " .txt",
              "乱码\uFFFD.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(WORDS);
        zip.write(("第" + number++ + "件").getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] tar() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      int number = 0;
      for (String name : List.of("/etc/absolute.txt", "../../up.txt", "目录/文件.txt")) {
        byte[] words = ("第" + number++ + "件示例文件。").getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(words.length);
        tar.putArchiveEntry(entry);
        tar.write(words);
        tar.closeArchiveEntry();
      }
      for (byte kind :
          new byte[] {
            TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_CHR, TarConstants.LF_FIFO
          }) {
        TarArchiveEntry entry = new TarArchiveEntry("odd" + kind + ".txt", kind);
        entry.setLinkName("/etc/passwd");
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }
}
