package gongkai.api.feed;

import gongkai.api.answer.Whole;
import gongkai.api.catalogue.Editions;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Owner;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.api.xml.Xml;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code /releases.atom}: the newest releases of the datasets, or of some of them. */
public final class ReleaseFeedResource {
  private static final String ATOM = "application/atom+xml; charset=utf-8";
  private static final int MOST = 100;

  private final Editions editions;
  private final Owner owner;
  private final SiteUrl site;

  public ReleaseFeedResource(Editions editions, Owner owner, SiteUrl site) {
    this.editions = editions;
    this.owner = owner;
    this.site = site;
  }

  private record Made(Dataset dataset, Release release) {}

  public List<Route> routes() {
    Parameter dataset =
        Parameter.choice("dataset", editions.catalogue().all().stream().map(Dataset::name).toList())
            .repeatable()
            .meaning("只要这些数据集，可重复", "these datasets alone; may be repeated");
    return List.of(
        new Route(
            Operation.get(
                "releaseFeed",
                "/releases.atom",
                "feeds",
                List.of(dataset),
                Operation.Answer.of("application/atom+xml")),
            this::atom));
  }

  private List<Made> made(List<String> wanted) {
    return editions.catalogue().all().stream()
        .filter(dataset -> wanted.isEmpty() || wanted.contains(dataset.name()))
        .flatMap(
            dataset ->
                editions.releases().releases(dataset.name()).stream()
                    .map(release -> new Made(dataset, release)))
        .sorted(Comparator.comparing((Made made) -> made.release().moment()).reversed())
        .limit(MOST)
        .toList();
  }

  private void atom(Arguments arguments, ServerRequest request, ServerResponse response) {
    String base = site.of(request);
    List<Made> made = made(arguments.many("dataset"));
    String raw = request.query().rawValue();
    String self = base + "/releases.atom" + (raw.isEmpty() ? "" : "?" + raw);
    Whole.send(
        request,
        response,
        ATOM,
        Xml.document(
            "feed",
            List.of(Map.entry("xmlns", "http://www.w3.org/2005/Atom")),
            feed -> {
              feed.text("id", self);
              feed.text("title", owner.siteName() + "：数据集新版本");
              feed.text(
                  "updated",
                  made.stream()
                      .findFirst()
                      .map(one -> one.release().moment())
                      .orElse(Instant.EPOCH)
                      .toString());
              feed.empty("link", FeedResource.link("self", self, ATOM));
              feed.empty("link", FeedResource.link("alternate", base + "/datasets", "text/html"));
              feed.element("author", author -> author.text("name", owner.publisher()));
              made.forEach(one -> entry(feed, one, base));
            }));
  }

  private static void entry(Xml feed, Made made, String base) {
    String page = Editions.page(base, made.dataset());
    String files =
        "%s/api/v1/datasets/%s/releases/%s/"
            .formatted(base, made.dataset().name(), made.release().name());
    feed.element(
        "entry",
        entry -> {
          entry.text("id", files);
          entry.text("title", made.dataset().words().title() + " " + made.release().name());
          entry.text("updated", made.release().moment().toString());
          entry.text("published", made.release().moment().toString());
          entry.empty("link", FeedResource.link("alternate", page, "text/html"));
          entry.empty(
              "link", FeedResource.link("enclosure", files + "datapackage.zip", "application/zip"));
          entry.text(
              "summary",
              "%d 行。%s".formatted(made.release().rows(), made.dataset().words().description()));
        });
  }
}
