package gongkai.app.watch;

import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.web.Site;
import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyException;
import gongkai.vocabulary.web.SiteFamily;
import gongkai.vocabulary.web.Sites;
import java.io.IOException;
import java.math.BigDecimal;
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
    try {
      StrictTable table =
          StrictTable.of(file.toString(), Files.readString(file), COLUMNS, List.of("render"));
      List<Followed> followed = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (StrictTable.Row row : table.rows()) {
        Followed each = followed(row, sites);
        if (!names.add(each.name())) {
          throw row.problem("the name " + each.name() + " is given twice");
        }
        followed.add(each);
      }
      return followed;
    } catch (IOException e) {
      throw new Trouble(
          ExitCode.BAD_INPUT, "%s cannot be read: %s 站点清单无法读取".formatted(file, e.getMessage()), e);
    } catch (VocabularyException e) {
      throw new Trouble(ExitCode.BAD_INPUT, e.getMessage() + " 站点清单有误", e);
    }
  }

  private static Followed followed(StrictTable.Row row, Sites sites) {
    Site site = Site.at(row.required("start")).orElseThrow(() -> noAddress(row, "start"));
    if (!row.get("scope").isEmpty()) {
      site =
          site.withScope(
              Addresses.absolute(row.get("scope"))
                  .orElseThrow(() -> noAddress(row, "scope"))
                  .toString());
    }
    String family = row.get("family");
    if (!family.isEmpty()
        && sites.families().stream().map(SiteFamily::family).noneMatch(family::equals)) {
      throw row.problem("the family " + family + " is unknown; leave it empty to find out");
    }
    return new Followed(
        row.required("name"),
        site.withFamily(family).rendered(row.yes("render")),
        pause(row),
        schedule(row));
  }

  private static VocabularyException noAddress(StrictTable.Row row, String column) {
    return row.problem("the %s %s is no address of the web".formatted(column, row.get(column)));
  }

  private static long pause(StrictTable.Row row) {
    String text = row.get("pause");
    if (text.isEmpty()) {
      return 1000;
    }
    if (!text.matches("[0-9]{1,5}(?:\\.[0-9]{1,3})?")) {
      throw row.problem("the pause " + text + " is no number of seconds");
    }
    return new BigDecimal(text).movePointRight(3).longValue();
  }

  private static Schedule schedule(StrictTable.Row row) {
    String text = row.get("schedule");
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
        throw row.problem("the schedule " + text + " is no time of day");
      }
    }
    return switch (word) {
      case "hourly" -> new Schedule.Every(Duration.ofHours(1));
      case "", "daily" -> new Schedule.Every(Duration.ofDays(1));
      case "weekly" -> new Schedule.Every(Duration.ofDays(7));
      default ->
          throw row.problem("the schedule is hourly, daily, weekly, 6h, 2d or 02:30, not " + text);
    };
  }
}
