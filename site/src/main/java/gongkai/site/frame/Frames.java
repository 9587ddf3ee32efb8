package gongkai.site.frame;

import gongkai.api.Site;
import gongkai.api.request.SiteUrl;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/** Makes what surrounds a page, as the request wants it. */
public final class Frames {
  private final Site site;
  private final SiteUrl url;

  public Frames(Site site, SiteUrl url) {
    this.site = site;
    this.url = url;
  }

  public Frame of(ServerRequest request, Address address, String title, String section) {
    return new Frame(
        site,
        url.of(request),
        words(request),
        Look.of(request),
        address,
        title,
        section,
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of());
  }

  /** Scheme and host, as the readers of this request know them. */
  public String origin(ServerRequest request) {
    return url.of(request);
  }

  public Site site() {
    return site;
  }

  /** The language is part of a page's address: whoever is sent a link sees what was sent. */
  public static Words words(ServerRequest request) {
    String asked = request.query().first("lang").orElse("");
    return Words.in(asked.equals(Language.EN.code()) ? Language.EN : Language.ZH);
  }
}
