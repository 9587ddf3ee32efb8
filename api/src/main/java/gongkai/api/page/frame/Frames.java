package gongkai.api.page.frame;

import gongkai.api.words.Language;
import gongkai.api.words.Words;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.regex.Pattern;

/** Makes what surrounds a page, as the request wants it. */
public final class Frames {
  /** A host that may be shown: anything else in the header is someone's trick. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");

  private final Site site;

  public Frames(Site site) {
    this.site = site;
  }

  public Frame of(ServerRequest request, Address address, String title, String section) {
    return new Frame(
        site,
        origin(request),
        words(request),
        Look.of(request),
        address,
        title,
        section,
        List.of(),
        List.of(),
        List.of());
  }

  public Site site() {
    return site;
  }

  private static String origin(ServerRequest request) {
    String host = request.headers().value(HeaderNames.HOST).orElse("");
    if (!HOST.matcher(host).matches()) {
      return "";
    }
    boolean secure =
        request.isSecure()
            || request.headers().value(HeaderNames.X_FORWARDED_PROTO).orElse("").equals("https");
    return (secure ? "https://" : "http://") + host;
  }

  /** The language is part of a page's address: whoever is sent a link sees what was sent. */
  public static Words words(ServerRequest request) {
    String asked = request.query().first("lang").orElse("");
    return Words.in(asked.equals(Language.EN.code()) ? Language.EN : Language.ZH);
  }
}
