package gongkai.indexer.collect.row;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.page.LinkAddresses;
import gongkai.indexer.collect.page.LinkPatterns;
import gongkai.vocabulary.web.Sites.RowKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Rows of values with names: what each is says its name, or else its look. */
final class NamedRows {
  /** Keys of values that may be dates. */
  private static final Pattern TIMELY =
      Pattern.compile("(?i).*(?:time|date|day|shijian|riqi|rq|sj)");

  private final URI base;
  private final Map<String, RowKey> keys;
  private final LinkPatterns links;

  NamedRows(URI base, Map<String, RowKey> keys, LinkPatterns links) {
    this.base = base;
    this.keys = keys;
    this.links = links;
  }

  /** The row of these values; empty where none is a title or none an address. */
  Optional<Row> row(Map<String, String> frame) {
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
                      .map(NamedRows::plain)
                      .or(() -> numberByLook(frame))
                      .orElse(""),
                  first(frame, RowKey.INDEX).map(NamedRows::plain).orElse(""));
          Optional<String> publisher = first(frame, RowKey.PUBLISHER).map(NamedRows::plain);
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
