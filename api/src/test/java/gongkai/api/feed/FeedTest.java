package gongkai.api.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.Served;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Feeds as readers follow them. */
class FeedTest {
  private static final Pattern ENTRY = Pattern.compile("<entry><id>([^<]*)</id>");

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Optional<String> link(String feed, String relation) {
    Matcher link =
        Pattern.compile("<link rel=\"" + relation + "\" href=\"([^\"]*)\"").matcher(feed);
    return link.find()
        ? Optional.of(link.group(1).replace("&amp;", "&").replaceFirst("^http://[^/]+", ""))
        : Optional.empty();
  }

  @Test
  void thePagesOfAFeedHoldEveryDocumentOnce() {
    Served served = Served.start();
    long total = served.json("/api/v1/search?size=1").path("total").asLong();
    assertTrue(total > 2, total + " documents");
    for (String by : List.of("published", "collected")) {
      List<String> walked = new ArrayList<>();
      Optional<String> next = Optional.of("/feed.atom?size=1&by=" + by);
      while (next.isPresent()) {
        String feed = served.get(next.orElseThrow()).body();
        walked.addAll(all(ENTRY, feed));
        assertEquals("/feed.atom?size=1&by=" + by, link(feed, "first").orElseThrow());
        next = link(feed, "next");
      }
      assertEquals(total, walked.size(), by);
      assertEquals(total, walked.stream().distinct().count(), by);
    }
    String collected = served.get("/feed.atom?by=collected").body();
    Map<String, String> changed = new HashMap<>();
    for (String line : served.get("/api/v1/changes").body().lines().toList()) {
      JsonNode change = Served.tree(line);
      changed.put(change.path("id").asText(), change.path("changed").asText());
    }
    List<String> moments =
        all(ENTRY, collected).stream().map(id -> changed.get(id.replaceFirst(".*/", ""))).toList();
    assertEquals(moments.stream().sorted(Comparator.reverseOrder()).toList(), moments);
  }

  @Test
  void entriesSayWhatTheDocumentSaysAndOnWhichDayInChina() {
    JsonNode items = Served.start().json("/feed.json").path("items");
    assertFalse(items.isEmpty());
    boolean dated = false;
    for (JsonNode item : items) {
      assertFalse(item.path("content_text").asText().isBlank(), item.toString());
      String id = item.path("id").asText().replaceFirst(".*/", "");
      String day = Served.start().json("/api/v1/documents/" + id).path("published").asText();
      if (day.length() == 10) {
        dated = true;
        assertEquals(day + "T00:00:00+08:00", item.path("date_published").asText());
      }
    }
    assertTrue(dated);
  }

  @Test
  void releasesAreAFeed() {
    String feed = Served.start().get("/releases.atom?dataset=findings").body();
    assertEquals(1, all(ENTRY, feed).size(), feed);
    String zip = link(feed, "enclosure").orElseThrow();
    assertEquals(200, Served.start().get(zip).statusCode(), zip);
    assertEquals(422, Served.start().get("/releases.atom?dataset=none").statusCode());
  }

  @Test
  void legalDatesAreACalendar() {
    String calendar = Served.start().get("/deadlines.ics?body=" + Served.encoded("示例区教育局")).body();
    assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), calendar);
    assertTrue(calendar.endsWith("END:VCALENDAR\r\n"));
    assertEquals(5, calendar.split("BEGIN:VEVENT", -1).length - 1);
    assertTrue(calendar.contains("0131\r\n"), "departments by 31 January");
    int lines = 0;
    for (String line : calendar.split("\r\n", -1)) {
      lines++;
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    assertTrue(lines > 40);
    assertTrue(calendar.replace("\r\n ", "").contains("SUMMARY:示例区教育局："));
    assertEquals(
        calendar.replaceAll("0131", "").contains("0331"), false, "of a department no other date");
  }
}
