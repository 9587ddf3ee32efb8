package gongkai.api.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** What stands in a line of the access log. */
class AccessLogTest {
  private static final AccessLog.Line LINE =
      new AccessLog.Line(
          OffsetDateTime.parse("2026-11-28T08:00:00.120+08:00"),
          "GET",
          "/documents/{id}",
          200,
          12,
          "0a1b2c3d");

  private static String written(AccessLog log) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    log.write(LINE, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void eachFormSaysTheSame() {
    assertEquals("", written(AccessLog.OFF));
    assertEquals(
        "- - - [28/Nov/2026:08:00:00 +0800] \"GET /documents/{id} HTTP/1.1\" 200 - 12ms 0a1b2c3d",
        written(AccessLog.COMMON));
    assertEquals(
        "{\"time\":\"2026-11-28T08:00:00.120+08:00\",\"method\":\"GET\",\"route\":\"/documents/{id}\",\"status\":200,\"millis\":12,\"request\":\"0a1b2c3d\"}",
        written(AccessLog.JSON));
  }
}
