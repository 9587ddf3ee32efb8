package gongkai.indexer.collect.row;

import gongkai.indexer.collect.page.LinkAddresses;
import gongkai.indexer.collect.page.LinkPatterns;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import gongkai.indexer.collect.address.Addresses;
import gongkai.vocabulary.Sites.RowKey;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Rows of JSON: the objects that have something like a title and something like an address, found
 * by their look wherever they are. Read as a stream, so that a list of any length takes little
 * room.
 */
final class JsonRows {
  /** More rows of one answer are not kept. */
  static final int MAX_ROWS = 100_000;

  private static final int MAX_FRAGMENTS = 8 << 20;
  private static final int LONGEST_VALUE = 4000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(64 << 20)
                  .maxNestingDepth(200)
                  .build())
          .build();

  /** Keys of values that may be dates. */
  private static final Pattern TIMELY =
      Pattern.compile("(?i).*(?:time|date|day|shijian|riqi|rq|sj)");

  private final URI base;
  private final Map<String, RowKey> keys;
  private final LinkPatterns links;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder fragments = new StringBuilder();
  private final Deque<Map<String, String>> frames = new ArrayDeque<>();
  private OptionalLong total = OptionalLong.empty();
  private OptionalLong pages = OptionalLong.empty();
  private int totalDepth = Integer.MAX_VALUE;
  private boolean more;

  private JsonRows(URI base, Map<String, RowKey> keys, LinkPatterns links) {
    this.base = base;
    this.keys = keys;
    this.links = links;
  }

  /** Reads to the end, or to where the text breaks off: what stands before that is used. */
  static JsonRows of(Reader json, URI base, Map<String, RowKey> keys, LinkPatterns links) {
    JsonRows read = new JsonRows(base, keys, links);
    try (JsonParser parser = FACTORY.createParser(json)) {
      read.read(parser);
    } catch (IOException e) {
      // A broken tail is no reason to lose the rows before it.
    }
    return read;
  }

  List<Row> rows() {
    return rows;
  }

  OptionalLong total() {
    return total;
  }

  OptionalLong pages() {
    return pages;
  }

  /** Whether there were more rows than are kept. */
  boolean more() {
    return more;
  }

  /** HTML that stood in values. */
  String fragments() {
    return fragments.toString();
  }

  private void read(JsonParser parser) throws IOException {
    String key = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case START_OBJECT -> frames.push(new LinkedHashMap<>());
        case END_OBJECT -> end(frames.pop());
        case FIELD_NAME -> key = parser.currentName();
        case VALUE_STRING -> value(key, parser.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> value(key, parser.getText());
        default -> {
          // Arrays, truths and nulls say nothing by themselves.
        }
      }
    }
  }

  private void value(String key, String value) {
    if (value.length() > 20
        && fragments.length() + value.length() < MAX_FRAGMENTS
        && (value.contains("<a ") || value.contains("<li") || value.contains("<record"))) {
      fragments.append(value).append('\n');
    }
    if (!frames.isEmpty() && !value.isBlank()) {
      String kept = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
      frames.peek().putIfAbsent(key, kept);
    }
  }

  private void end(Map<String, String> frame) {
    Optional<Row> row = row(frame);
    if (row.isPresent()) {
      more |= rows.size() >= MAX_ROWS;
      if (!more) {
        rows.add(row.orElseThrow());
      }
      return;
    }
    if (frame.containsKey("key") && frame.containsKey("value") && !frames.isEmpty()) {
      frames.peek().putIfAbsent(frame.get("key"), frame.get("value"));
      return;
    }
    frame.forEach(
        (key, value) -> {
          RowKey means = keys.get(key.toLowerCase(Locale.ROOT));
          if (means == RowKey.TOTAL || means == RowKey.PAGES) {
            count(means, value);
          } else if (means != null
              && means != RowKey.TITLE
              && means != RowKey.ADDRESS
              && !frames.isEmpty()) {
            frames.peek().putIfAbsent(key, value);
          }
        });
  }

  private void count(RowKey means, String value) {
    if (!value.matches("[0-9]{1,9}")) {
      return;
    }
    if (means == RowKey.PAGES) {
      pages = pages.isPresent() ? pages : OptionalLong.of(Long.parseLong(value));
    } else if (frames.size() < totalDepth) {
      totalDepth = frames.size();
      total = OptionalLong.of(Long.parseLong(value));
    }
  }

  private Optional<Row> row(Map<String, String> frame) {
    String title = plain(title(frame));
    if (title.isEmpty()) {
      return Optional.empty();
    }
    Optional<URI> address =
        address(frame).flatMap(href -> Addresses.resolve(base, href, StandardCharsets.UTF_8));
    return address.map(
        uri -> {
          Row row =
              Row.of(
                  uri,
                  title,
                  date(frame),
                  first(frame, RowKey.NUMBER)
                      .map(JsonRows::plain)
                      .or(() -> numberByLook(frame))
                      .orElse(""),
                  first(frame, RowKey.INDEX).map(JsonRows::plain).orElse(""));
          Optional<String> publisher = first(frame, RowKey.PUBLISHER).map(JsonRows::plain);
          if (publisher.filter(name -> !name.isBlank()).isEmpty()) {
            return row;
          }
          Map<String, String> says = new LinkedHashMap<>(row.says());
          says.put(Row.PUBLISHER, publisher.orElseThrow());
          return new Row(uri, says);
        });
  }

  private String title(Map<String, String> frame) {
    Optional<String> named =
        first(frame, RowKey.TITLE)
            .filter(words -> words.codePoints().filter(Character::isIdeographic).count() >= 2);
    return named
        .or(
            () ->
                frame.values().stream()
                    .filter(words -> RowWords.looksLikeTitle(words) && !words.contains("<"))
                    .filter(
                        words -> words.codePoints().filter(Character::isIdeographic).count() >= 6)
                    .findFirst())
        .orElse("");
  }

  private String date(Map<String, String> frame) {
    return first(frame, RowKey.DATE)
        .flatMap(RowWords::dateOf)
        .or(
            () ->
                frame.entrySet().stream()
                    .filter(entry -> TIMELY.matcher(entry.getKey()).matches())
                    .flatMap(entry -> RowWords.dateOf(entry.getValue()).stream())
                    .findFirst())
        .orElse("");
  }

  /** A value that is a document number and nothing else. */
  private static Optional<String> numberByLook(Map<String, String> frame) {
    return frame.values().stream()
        .map(String::strip)
        .filter(value -> value.length() < 60 && value.equals(RowWords.number(value)))
        .findFirst();
  }

  private Optional<String> address(Map<String, String> frame) {
    return first(frame, RowKey.ADDRESS)
        .or(
            () ->
                frame.values().stream()
                    .filter(LinkAddresses::isAddress)
                    .filter(
                        href ->
                            !href.matches(
                                "(?i).*\\.(?:png|jpe?g|gif|bmp|svg|ico|mp[34])(?:\\?.*)?"))
                    .findFirst())
        .or(() -> links.address(frame));
  }

  /**
   * The value whose key means this; of several the one whose key stands first in the vocabulary.
   */
  private Optional<String> first(Map<String, String> frame, RowKey meaning) {
    String best = null;
    int rank = Integer.MAX_VALUE;
    for (Map.Entry<String, String> entry : frame.entrySet()) {
      String key = entry.getKey().toLowerCase(Locale.ROOT);
      if (keys.get(key) == meaning && rank(key) < rank) {
        boolean usable = meaning != RowKey.ADDRESS || leads(key, entry.getValue());
        if (usable) {
          best = entry.getValue();
          rank = rank(key);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** What calls itself an address may have no ending. */
  private static boolean leads(String key, String value) {
    return LinkAddresses.isAddress(value)
        || (key.matches(".*(?:url|link|href)")
            && value.matches("[^\\s#<>]+")
            && !value.toLowerCase(Locale.ROOT).startsWith("javascript"));
  }

  private int rank(String key) {
    int rank = 0;
    for (String known : keys.keySet()) {
      if (known.equals(key)) {
        return rank;
      }
      rank++;
    }
    return rank;
  }

  private static String plain(String words) {
    String text = words.contains("<") || words.contains("&") ? Jsoup.parse(words).text() : words;
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
