package gongkai.indexer.collect.row;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.page.LinkPatterns;
import gongkai.vocabulary.web.Sites.RowKey;
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

/**
 * Rows of JSON: the objects that have something like a title and something like an address, found
 * by their look wherever they are. Read as a stream, so that a list of any length takes little
 * room.
 */
final class JsonRows {
  /** More rows of one answer are not kept. */
  static final int MAX_ROWS = 100_000;

  private static final int MAX_CELLS = 40;
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

  private final URI base;
  private final Map<String, RowKey> keys;
  private final NamedRows named;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder fragments = new StringBuilder();
  private final List<String> cells = new ArrayList<>();
  private final Deque<Map<String, String>> frames = new ArrayDeque<>();
  private OptionalLong total = OptionalLong.empty();
  private OptionalLong pages = OptionalLong.empty();
  private int totalDepth = Integer.MAX_VALUE;
  private boolean more;

  private JsonRows(URI base, Map<String, RowKey> keys, LinkPatterns links) {
    this.base = base;
    this.keys = keys;
    this.named = new NamedRows(base, keys, links);
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
        case START_OBJECT -> {
          cells.clear();
          frames.push(new LinkedHashMap<>());
        }
        case END_OBJECT -> {
          cells.clear();
          end(frames.pop());
        }
        case START_ARRAY -> cells.clear();
        case END_ARRAY -> endOfArray();
        case FIELD_NAME -> key = parser.currentName();
        case VALUE_STRING -> value(key, parser.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> value(key, parser.getText());
        default -> {
          // Arrays, truths and nulls say nothing by themselves.
        }
      }
    }
  }

  /** A row may be an array of texts in an agreed order. */
  private void endOfArray() {
    if (cells.size() > 1) {
      CellRow.of(cells, href -> Addresses.resolve(base, href, StandardCharsets.UTF_8))
          .ifPresent(this::keep);
    }
    cells.clear();
  }

  private void keep(Row row) {
    more |= rows.size() >= MAX_ROWS;
    if (!more) {
      rows.add(row);
    }
  }

  private void value(String key, String value) {
    if (cells.size() < MAX_CELLS) {
      cells.add(value.length() > LONGEST_VALUE ? "" : value);
    }
    if (value.length() > 20
        && fragments.length() + value.length() < MAX_FRAGMENTS
        && (value.contains("<a ") || value.contains("<li") || value.contains("<record"))) {
      fragments.append(HtmlRows.whole(value)).append('\n');
    }
    if (!frames.isEmpty() && !value.isBlank()) {
      String kept = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
      frames.peek().putIfAbsent(key, kept);
    }
  }

  private void end(Map<String, String> frame) {
    if (rows.size() >= MAX_ROWS && frame.size() > 1 && !counts(frame)) {
      more = true;
      return;
    }
    Optional<Row> row = named.row(frame);
    if (row.isPresent()) {
      keep(row.orElseThrow());
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

  private boolean counts(Map<String, String> frame) {
    return frame.keySet().stream()
        .map(key -> keys.get(key.toLowerCase(Locale.ROOT)))
        .anyMatch(means -> means == RowKey.TOTAL || means == RowKey.PAGES);
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
}
