package gongkai.bench.odd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Our own documents, damaged in the ways that disks, networks and people damage them. */
final class Mutants {
  private static final List<String> ENDINGS =
      List.of("html", "txt", "pdf", "doc", "docx", "xls", "xlsx", "ofd", "zip", "md", "rtf", "wps");

  private final List<Path> documents;
  private final long seed;

  /**
   * @param documents in an order that does not change
   */
  Mutants(List<Path> documents, long seed) {
    this.documents = List.copyOf(documents);
    this.seed = seed;
  }

  Stream<OddFile> take(int count) {
    return IntStream.range(0, count).mapToObj(this::mutant);
  }

  private OddFile mutant(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    Path document = documents.get(number % documents.size());
    String name = document.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    int kind = random.nextInt(9);
    String shown = kind == 7 ? ENDINGS.get(random.nextInt(ENDINGS.size())) : ending;
    return new OddFile(
        "mutant-%05d-%d.%s".formatted(number, kind, shown),
        OddFile.ANY,
        out -> out.write(damaged(bytes(document), kind, random)));
  }

  private static byte[] damaged(byte[] bytes, int kind, Random random) {
    byte[] out = bytes.clone();
    int at = random.nextInt(Math.max(1, out.length));
    switch (kind) {
      // Cut off, early or late.
      case 0 -> out = Arrays.copyOf(out, at);
      case 1 -> out = Arrays.copyOf(out, Math.max(0, out.length - 1 - random.nextInt(200)));
      // A few bits, many bytes, a block of zeros.
      case 2 -> {
        for (int i = 0; i < 10; i++) {
          out[random.nextInt(out.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case 3 -> {
        for (int i = 0; i < Math.max(1, out.length / 100); i++) {
          out[random.nextInt(out.length)] = (byte) random.nextInt(256);
        }
      }
      case 4 -> Arrays.fill(out, at, Math.min(out.length, at + 4096), (byte) 0);
      // The beginning lost, a part twice, the name alone wrong, the head damaged.
      case 5 -> out = Arrays.copyOfRange(out, Math.min(at, 600), out.length);
      case 6 -> {
        out = Arrays.copyOf(out, out.length * 2 - at);
        System.arraycopy(bytes, at, out, bytes.length, bytes.length - at);
      }
      case 8 -> {
        for (int i = 0; i < 8; i++) {
          out[random.nextInt(Math.min(512, out.length))] = (byte) random.nextInt(256);
        }
      }
      default -> {}
    }
    return out;
  }

  private static byte[] bytes(Path document) {
    try {
      return Files.readAllBytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
