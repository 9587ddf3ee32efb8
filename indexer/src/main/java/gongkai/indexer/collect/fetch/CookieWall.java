package gongkai.indexer.collect.fetch;

import gongkai.indexer.collect.page.JsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A short page that only sets a cookie and loads itself again. */
final class CookieWall {
  private static final Pattern SETS_COOKIE =
      Pattern.compile("document\\.cookie\\s*=\\s*(?=[\"'`\\w])");

  /** What of a page nobody sees. */
  private static final Pattern SILENT =
      Pattern.compile(
          "(?is)<(script|style|noscript|title)\\b.*?</\\1\\s*>|<script\\b.*|<[^>]*>|&nbsp;");

  private static final long SHORTEST = 20;
  private static final long LONGEST = 4096;

  /** So many bytes ask to wait, and say nothing. */
  private static final int MERE_WAIT = 90;

  private CookieWall() {}

  /**
   * The cookie that such a page sets, as it stands there; empty words where it would have to be
   * computed.
   */
  static Optional<String> cookieOf(Path page) throws IOException {
    long size = Files.size(page);
    if (size > LONGEST || size < SHORTEST) {
      return Optional.empty();
    }
    String text = Files.readString(page, StandardCharsets.ISO_8859_1);
    Matcher sets = SETS_COOKIE.matcher(text);
    boolean reloads =
        text.contains("location") || text.toLowerCase(Locale.ROOT).contains("refresh");
    boolean speaks = SILENT.matcher(text).replaceAll("").strip().length() > MERE_WAIT;
    return reloads && !speaks && sets.find()
        ? Optional.of(
            JsReader.literal(text, sets.end()).filter(it -> it.indexOf('=') > 0).orElse(""))
        : Optional.empty();
  }
}
