package gongkai.site.frame;

import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a reader wants pages to look. Kept in a cookie that tells nothing else, so that it works
 * without a script and no page needs an address for each look.
 */
public record Look(Scheme scheme, Size size) {
  public static final Look PLAIN = new Look(Scheme.AUTO, Size.NORMAL);

  private static final String COOKIE = "gongkai-look";
  private static final Duration KEPT = Duration.ofDays(365);

  /** Colours. {@code AUTO} follows the system; those from {@code CREAM} on protect the eyes. */
  public enum Scheme {
    AUTO,
    LIGHT,
    DARK,
    CONTRAST,
    CREAM,
    APRICOT,
    ROSE,
    GREEN,
    SKY,
    LILAC,
    GREY;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean protectsEyes() {
      return compareTo(CREAM) >= 0;
    }
  }

  /** Of the text, as a step of the type scale. */
  public enum Size {
    NORMAL,
    LARGE,
    LARGER;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As the cookie says; plain where it says nothing that is known. */
  public static Look of(ServerRequest request) {
    String[] parts = request.headers().cookies().first(COOKIE).orElse("").split("\\.", 2);
    return parts.length == 2 ? PLAIN.with(parts[0], parts[1]) : PLAIN;
  }

  /** With what is named; an empty or unknown name changes nothing. */
  public Look with(String schemeName, String sizeName) {
    return new Look(
        named(Scheme.values(), schemeName).orElse(scheme),
        named(Size.values(), sizeName).orElse(size));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Arrays.stream(all)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** What keeps it for a year. */
  public SetCookie cookie() {
    return SetCookie.builder(COOKIE, scheme.wire() + "." + size.wire())
        .path("/")
        .maxAge(KEPT)
        .httpOnly(true)
        .sameSite(SetCookie.SameSite.LAX)
        .build();
  }
}
