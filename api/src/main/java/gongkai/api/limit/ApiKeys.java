package gongkai.api.limit;

import gongkai.noun.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that raise the limit, from a file of lines {@code NAME,SHA-256 of the key in
 * hex,REQUESTS A MINUTE}; 0 is no limit, {@code #} begins a comment. The keys themselves are in no
 * file of the service.
 */
final class ApiKeys {
  private final Map<String, Key> byHash;

  /**
   * A key.
   *
   * @param name whose it is
   * @param perMinute requests it may make; 0 for no limit
   */
  record Key(String name, int perMinute) {}

  private ApiKeys(Map<String, Key> byHash) {
    this.byHash = byHash;
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException for a line that is none, with its number
   */
  static ApiKeys read(Optional<Path> file) {
    Map<String, Key> byHash = new HashMap<>();
    if (file.isEmpty()) {
      return new ApiKeys(byHash);
    }
    try {
      List<String> lines = Files.readAllLines(file.orElseThrow());
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        String[] parts =
            Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
        if (parts.length != 3
            || !parts[1].matches("[0-9a-fA-F]{64}")
            || !parts[2].matches("[0-9]{1,9}")) {
          throw new IllegalArgumentException(
              "%s:%d: a key is NAME,SHA-256 of the key in hex,REQUESTS A MINUTE 密钥行应为：名称,密钥的SHA-256,每分钟次数"
                  .formatted(file.orElseThrow(), i + 1));
        }
        byHash.put(
            parts[1].toLowerCase(java.util.Locale.ROOT),
            new Key(parts[0], Integer.parseInt(parts[2])));
      }
      return new ApiKeys(byHash);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the keys in " + file.orElseThrow(), e);
    }
  }

  Optional<Key> of(String key) {
    return Optional.ofNullable(byHash.get(Sha256.hex(key)));
  }
}
