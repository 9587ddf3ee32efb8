package gongkai.api.answer;

import gongkai.noun.Sha256;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * By what a client knows again what it has.
 *
 * @param tag as it stands in a header: {@code "x"} of very bytes, {@code W/"x"} of what they say
 * @param modified in whole seconds
 */
public record Validators(Optional<String> tag, Optional<Instant> modified) {
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  private static final int TAG_BYTES = 12;

  public Validators {
    modified = modified.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Of what an answer says, packed or not. */
  public static Validators weak(String tag) {
    return new Validators(Optional.of("W/\"" + tag + "\""), Optional.empty());
  }

  /** Of a body that is held: the same words, the same tag. */
  static Validators ofBody(byte[] body) {
    return weak(Sha256.hex(body, TAG_BYTES));
  }

  /** Of a text that stands for the answer, such as a version and a question. */
  public static Validators of(String version) {
    return ofBody(version.getBytes(StandardCharsets.UTF_8));
  }

  void show(ServerResponse response) {
    tag.ifPresent(shown -> response.headers().set(HeaderNames.ETAG, shown));
    modified.ifPresent(
        instant ->
            response
                .headers()
                .set(
                    HeaderNames.LAST_MODIFIED,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC))));
  }
}
