package gongkai.app.watch;

import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.web.Site;
import gongkai.vocabulary.SiteFamily;
import gongkai.vocabulary.Sites;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The sites that a service follows: {@code DATA/sites.csv}, with the columns name, start, scope,
 * family, pause, schedule, and render if wished.
 */
final class SitesFile {
  static final String NAME = "sites.csv";

  private static final List<String> COLUMNS =
      List.of("name", "start", "scope", "family", "pause", "schedule");

  private static final Pattern EVERY = Pattern.compile("([1-9][0-9]{0,3})\\s*(m|h|d)");
  private static final Pattern AT = Pattern.compile("(?:daily\\s+)?([0-2]?[0-9]:[0-5][0-9])");
  private static final ZoneId ZONE = ZoneId.systemDefault();

  private SitesFile() {}

  /**
   * A site that is followed.
   *
   * @param pauseMillis between two requests
   */
  record Followed(String name, Site site, long pauseMillis, Schedule schedule) {}

  /** When a site is collected again. */
  sealed interface Schedule {
    /** Whether it is time, the last run having begun then. */
    boolean isDue(Instant last, Instant now);

    /** So long after the last run began. */
    record Every(Duration pause) implements Schedule {
      @Override
      public boolean isDue(Instant last, Instant now) {
        return !last.plus(pause).isAfter(now);
      }
    }

    /** At a time of day. */
    record At(LocalTime time) implements Schedule {
      @Override
      public boolean isDue(Instant last, Instant now) {
        ZonedDateTime today = ZonedDateTime.ofInstant(now, ZONE).with(time);
        ZonedDateTime latest = today.toInstant().isAfter(now) ? today.minusDays(1) : today;
        return last.isBefore(latest.toInstant());
      }
    }
  }

  /**
   * Reads it.
   *
   * @throws Trouble that names file and line
   */
  static List<Followed> read(Path file, Sites sites) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try (CSVParser parser =
        CSVParser.parse(new StringReader(Files.readString(file).replace("\uFEFF", "")), format)) {
      List<String> header = parser.getHeaderNames();
      boolean right =
          header.equals(COLUMNS)
              || (header.size() == COLUMNS.size() + 1
                  && header.subList(0, COLUMNS.size()).equals(COLUMNS)
                  && header.getLast().equals("render"));
      if (!right) {
        throw trouble(
            file,
            1,
            "the columns must be %s (render may follow)".formatted(String.join(",", COLUMNS)));
      }
      List<Followed> followed = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (CSVRecord record : parser) {
        long line = parser.getCurrentLineNumber();
        if (!record.isConsistent()) {
          throw trouble(
              file,
              line,
              "%d cells where the header has %d".formatted(record.size(), header.size()));
        }
        Followed each = followed(file, line, record, sites);
        if (!names.add(each.name())) {
          throw trouble(file, line, "the name " + each.name() + " is given twice");
        }
        followed.add(each);
      }
      return followed;
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new Trouble(
          ExitCode.BAD_INPUT, "%s cannot be read: %s 站点清单无法读取".formatted(file, e.getMessage()), e);
    }
  }

  private static Followed followed(Path file, long line, CSVRecord record, Sites sites) {
    String name = record.get("name");
    if (name.isEmpty()) {
      throw trouble(file, line, "the name is empty");
    }
    Site site = Site.of(address(file, line, "start", record.get("start")));
    if (!record.get("scope").isEmpty()) {
      site = site.withScope(address(file, line, "scope", record.get("scope")).toString());
    }
    String family = record.get("family");
    if (!family.isEmpty()
        && sites.families().stream().map(SiteFamily::family).noneMatch(family::equals)) {
      throw trouble(file, line, "the family " + family + " is unknown; leave it empty to find out");
    }
    String render = record.isMapped("render") ? record.get("render") : "";
    if (!render.isEmpty() && !render.equals("yes")) {
      throw trouble(file, line, "render is yes or empty, not " + render);
    }
    return new Followed(
        name,
        site.withFamily(family).rendered(render.equals("yes")),
        pause(file, line, record.get("pause")),
        schedule(file, line, record.get("schedule")));
  }

  private static URI address(Path file, long line, String column, String text) {
    return Addresses.absolute(text)
        .orElseThrow(
            () ->
                trouble(file, line, "the %s %s is no address of the web".formatted(column, text)));
  }

  private static long pause(Path file, long line, String text) {
    if (text.isEmpty()) {
      return 1000;
    }
    if (!text.matches("[0-9]{1,5}(?:\\.[0-9]{1,3})?")) {
      throw trouble(file, line, "the pause " + text + " is no number of seconds");
    }
    return new BigDecimal(text).movePointRight(3).longValue();
  }

  private static Schedule schedule(Path file, long line, String text) {
    String word = text.toLowerCase(Locale.ROOT);
    Matcher every = EVERY.matcher(word);
    Matcher at = AT.matcher(word);
    if (every.matches()) {
      long number = Long.parseLong(every.group(1));
      return new Schedule.Every(
          switch (every.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
          });
    }
    if (at.matches()) {
      try {
        String time = at.group(1).length() == 4 ? "0" + at.group(1) : at.group(1);
        return new Schedule.At(LocalTime.parse(time));
      } catch (DateTimeException e) {
        throw trouble(file, line, "the schedule " + text + " is no time of day");
      }
    }
    return switch (word) {
      case "hourly" -> new Schedule.Every(Duration.ofHours(1));
      case "", "daily" -> new Schedule.Every(Duration.ofDays(1));
      case "weekly" -> new Schedule.Every(Duration.ofDays(7));
      default ->
          throw trouble(
              file, line, "the schedule is hourly, daily, weekly, 6h, 2d or 02:30, not " + text);
    };
  }

  private static Trouble trouble(Path file, long line, String what) {
    return new Trouble(ExitCode.BAD_INPUT, "%s:%d: %s 站点清单有误".formatted(file, line, what));
  }
}
