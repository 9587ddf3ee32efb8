package gongkai.api.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a file that a client wants (RFC 9110, section 14.1.2). */
final class ByteRanges {
  private static final Pattern UNIT = Pattern.compile("(?i)\\s*bytes\\s*=(?<set>.*)");
  private static final Pattern ONE = Pattern.compile("(?<from>\\d{0,18})\\s*-\\s*(?<to>\\d{0,18})");

  /** More are a trick: the file is sent whole. */
  private static final int MOST = 50;

  private ByteRanges() {}

  /** First and last byte. */
  record Part(long from, long to) {
    long length() {
      return to - from + 1;
    }
  }

  /**
   * The parts that the file has; none where it has nothing of what is wanted.
   *
   * @return empty where the header is to be passed over: another unit, no ranges, too many
   */
  static Optional<List<Part>> of(String header, long size) {
    Matcher unit = UNIT.matcher(header);
    if (!unit.matches()) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    int wanted = 0;
    for (String each : unit.group("set").split(",", -1)) {
      String range = each.strip();
      if (range.isEmpty()) {
        continue;
      }
      Matcher one = ONE.matcher(range);
      if (!one.matches() || range.equals("-") || ++wanted > MOST || isBackward(one)) {
        return Optional.empty();
      }
      Part part = part(one, size);
      if (part.from() < size && part.length() > 0) {
        parts.add(part);
      }
    }
    // Parts that are more than the whole, overlapping, are a trick too.
    boolean moreThanAll = parts.size() > 1 && parts.stream().mapToLong(Part::length).sum() > size;
    return wanted == 0 || moreThanAll ? Optional.empty() : Optional.of(parts);
  }

  private static boolean isBackward(Matcher one) {
    return !one.group("from").isEmpty()
        && !one.group("to").isEmpty()
        && Long.parseLong(one.group("from")) > Long.parseLong(one.group("to"));
  }

  private static Part part(Matcher one, long size) {
    String from = one.group("from");
    String to = one.group("to");
    if (from.isEmpty()) {
      return new Part(Math.max(0, size - Long.parseLong(to)), size - 1);
    }
    long last = to.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(to));
    return new Part(Long.parseLong(from), last);
  }
}
