package gongkai.bench.odd;

import gongkai.indexer.stage.Failure.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file and what may become of it.
 *
 * @param outcomes {@link #READ}, or names of reasons; an archive's are those of all its members
 */
record OddFile(String name, Set<String> outcomes, Writing writing) {
  static final String READ = "READ";

  /** Whatever happens, it must be told. */
  static final Set<String> ANY =
      Arrays.stream(Reason.values())
          .map(Enum::name)
          .collect(Collectors.collectingAndThen(Collectors.toSet(), OddFile::withRead));

  /** Writes the bytes; a bomb never lies in memory whole. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  static OddFile read(String name, byte[] bytes) {
    return new OddFile(name, Set.of(READ), out -> out.write(bytes));
  }

  static OddFile read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static OddFile refused(String name, byte[] bytes, Reason... reasons) {
    return new OddFile(name, names(reasons), out -> out.write(bytes));
  }

  static OddFile refused(String name, String text, Reason... reasons) {
    return refused(name, text.getBytes(StandardCharsets.UTF_8), reasons);
  }

  /** It may be read or refused for one of these reasons. */
  static OddFile either(String name, byte[] bytes, Reason... reasons) {
    return new OddFile(name, withRead(names(reasons)), out -> out.write(bytes));
  }

  private static Set<String> names(Reason... reasons) {
    return Arrays.stream(reasons).map(Enum::name).collect(Collectors.toSet());
  }

  private static Set<String> withRead(Set<String> reasons) {
    reasons.add(READ);
    return Set.copyOf(reasons);
  }
}
