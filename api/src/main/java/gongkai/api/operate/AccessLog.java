package gongkai.api.operate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.NounJson;
import java.io.PrintStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A line an answer, without personal data: neither who asked, nor what for. The address is told by
 * its pattern, such as {@code /documents/{id}}, and without its query.
 */
public enum AccessLog {
  OFF,
  /** As web servers write it, with a hyphen where the client would stand. */
  COMMON,
  JSON;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter COMMON_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

  /**
   * One answer.
   *
   * @param route the pattern of the address
   * @param id of the request, which a problem's answer carries
   */
  public record Line(
      OffsetDateTime time, String method, String route, int status, long millis, String id) {

    static OffsetDateTime now() {
      return OffsetDateTime.now(CHINA).truncatedTo(ChronoUnit.MILLIS);
    }
  }

  void write(Line line, PrintStream out) {
    switch (this) {
      case OFF -> {}
      case COMMON ->
          out.printf(
              "- - - [%s] \"%s %s HTTP/1.1\" %d - %dms %s%n",
              COMMON_TIME.format(line.time()),
              line.method(),
              line.route(),
              line.status(),
              line.millis(),
              line.id());
      case JSON -> {
        ObjectNode node = NounJson.mapper().createObjectNode();
        node.put("time", line.time().toString());
        node.put("method", line.method());
        node.put("route", line.route());
        node.put("status", line.status());
        node.put("millis", line.millis());
        node.put("request", line.id());
        out.println(node);
      }
    }
  }
}
