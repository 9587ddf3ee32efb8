package gongkai.app.command;

import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.indexer.collect.address.Addresses;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text file with an address of the web on every line; empty lines and {@code #} lines pass. */
final class UrlList {
  private static final long MAX_BYTES = 50L << 20;

  private UrlList() {}

  /** The addresses of a file that holds nothing else; empty for any other file. */
  static Optional<List<URI>> recognise(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES || !startsLikeOne(file)) {
        return Optional.empty();
      }
      List<URI> addresses = new ArrayList<>();
      for (String line : lines(file)) {
        Optional<URI> address = Addresses.absolute(line);
        if (address.isEmpty()) {
          return Optional.empty();
        }
        addresses.add(address.orElseThrow());
      }
      return addresses.isEmpty() ? Optional.empty() : Optional.of(addresses);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The addresses of a file that is said to be a list.
   *
   * @throws Trouble that names the first line that is no address
   */
  static List<URI> read(Path file) {
    try {
      List<URI> addresses = new ArrayList<>();
      for (String line : lines(file)) {
        addresses.add(
            Addresses.absolute(line)
                .orElseThrow(
                    () ->
                        new Trouble(
                            ExitCode.BAD_INPUT,
                            "%s: this line is no address beginning with http:// or https://: %s; nothing was indexed. 此行不是网址，未收录任何文件。"
                                .formatted(file, line))));
      }
      return addresses;
    } catch (IOException e) {
      throw new Trouble(
          ExitCode.BAD_INPUT,
          "The list %s cannot be read (%s); nothing was indexed. 网址列表无法读取。"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static boolean startsLikeOne(Path file) throws IOException {
    try (java.io.InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(4096), StandardCharsets.ISO_8859_1);
      return head.stripLeading().matches("(?is)(?:\\u00EF\\u00BB\\u00BF)?\\s*(?:#|https?://).*");
    }
  }

  private static List<String> lines(Path file) throws IOException {
    // Decoded leniently: an address is ASCII, and a remark may be in any encoding.
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.replace("\uFEFF", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
