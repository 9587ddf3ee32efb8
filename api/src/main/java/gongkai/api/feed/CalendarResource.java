package gongkai.api.feed;

import gongkai.api.answer.Whole;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Owner;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.vocabulary.day.ReportDeadlines;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * {@code /deadlines.ics}: the legal dates by which annual reports are published, as a calendar (RFC
 * 5545): of all kinds of bodies, or of one; last year's and those of three years to come.
 */
public final class CalendarResource {
  private static final String ICS = "text/calendar; charset=utf-8";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int YEARS = 5;

  /** A line has at most 75 bytes (3.1). */
  private static final int LONGEST = 73;

  private final ReportDeadlines deadlines;
  private final Owner owner;
  private final SiteUrl site;
  private final InstantSource now;

  public CalendarResource(ReportDeadlines deadlines, Owner owner, SiteUrl site, InstantSource now) {
    this.deadlines = deadlines;
    this.owner = owner;
    this.site = site;
    this.now = now;
  }

  public List<Route> routes() {
    return List.of(
        new Route(
            Operation.get(
                "deadlines",
                "/deadlines.ics",
                "feeds",
                List.of(
                    Parameter.text("body")
                        .upTo(200)
                        .meaning("只要这个机关的日期", "the dates of this body alone")),
                Operation.Answer.of("text/calendar")),
            this::calendar));
  }

  private void calendar(Arguments arguments, ServerRequest request, ServerResponse response) {
    String body = arguments.text("body").strip();
    String base = site.of(request);
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Gongkai//Deadlines//ZH");
    line(out, "X-WR-CALNAME:" + text(owner.siteName() + " 年度报告公布期限"));
    int first = LocalDate.ofInstant(now.instant(), CHINA).getYear() - 2;
    for (int year = first; year < first + YEARS; year++) {
      for (ReportDeadlines.Due due : dues(body, year)) {
        event(out, due, body.isEmpty() ? due.label() : body, year, base);
      }
    }
    line(out, "END:VCALENDAR");
    Whole.send(request, response, ICS, out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<ReportDeadlines.Due> dues(String body, int year) {
    return body.isEmpty()
        ? deadlines.of(year)
        : deadlines.dueOf(body, year).map(List::of).orElse(List.of());
  }

  private static void event(
      StringBuilder out, ReportDeadlines.Due due, String who, int year, String base) {
    line(out, "BEGIN:VEVENT");
    line(out, "UID:%s-%d@gongkai".formatted(due.id(), year));
    line(out, "DTSTAMP:" + DAY.format(due.day()) + "T000000Z");
    line(out, "DTSTART;VALUE=DATE:" + DAY.format(due.day()));
    line(out, "DTEND;VALUE=DATE:" + DAY.format(due.day().plusDays(1)));
    line(out, "SUMMARY:" + text(who + "：" + year + " 年度政府信息公开工作年度报告公布的最后一日"));
    line(out, "DESCRIPTION:" + text(due.basis()));
    line(out, "URL:" + base + "/reports");
    line(out, "TRANSP:TRANSPARENT");
    line(out, "END:VEVENT");
  }

  private static String text(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("[\\r\\n]+", "\\\\n");
  }

  /** Folded between characters, never within one. */
  private static void line(StringBuilder out, String line) {
    int bytes = 0;
    for (int c : line.codePoints().toArray()) {
      int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST) {
        out.append("\r\n ");
        bytes = 1;
      }
      out.appendCodePoint(c);
      bytes += size;
    }
    out.append("\r\n");
  }
}
