package gongkai.api.request;

import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/**
 * The address of the service as its readers know it, for answers that travel: catalogues, feeds,
 * rows. Where the operator has not said it, it is the one that the client used.
 *
 * @param configured without a slash at its end, such as {@code https://data.example.gov.cn}
 */
public record SiteUrl(Optional<String> configured) {

  public SiteUrl {
    configured.ifPresent(
        url -> {
          if (!url.matches("https?://[A-Za-z0-9.\\-:\\[\\]]+(/[A-Za-z0-9._~/-]*)?")
              || url.endsWith("/")) {
            throw new IllegalArgumentException(
                "not the address of a site, such as https://data.example.gov.cn: " + url);
          }
        });
  }

  public static final SiteUrl UNKNOWN = new SiteUrl(Optional.empty());

  /** What all addresses of an answer begin with. */
  public String of(ServerRequest request) {
    return configured.orElseGet(
        () -> {
          String host = request.authority();
          boolean plausible = host != null && host.matches("[A-Za-z0-9.\\-:\\[\\]]{1,255}");
          return "http://" + (plausible ? host : "localhost");
        });
  }
}
