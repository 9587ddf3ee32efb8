package gongkai.api.feed;

import gongkai.api.answer.Whole;
import gongkai.api.comparison.Reports;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.api.xml.Xml;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.noun.Wire;
import gongkai.report.Body;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code /sitemap.xml} with its parts, {@code /robots.txt}, {@code /opensearch.xml}.
 *
 * <p>A part of the map holds the documents whose ids begin with the same digits, so that it stays
 * the same part however many are added. With so many digits as keep the largest part under the
 * protocol's limit.
 */
public final class DiscoveryResource {
  private static final String XML = "application/xml; charset=utf-8";
  private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /**
   * The protocol's limit is 50,000 addresses. Parts are smaller, since ids do not spread evenly.
   */
  private static final int PART = 20_000;

  private final Holdings holdings;
  private final Reports reports;
  private final DatasetCatalogue catalogue;
  private final String siteName;
  private final SiteUrl site;

  public DiscoveryResource(
      Holdings holdings,
      Reports reports,
      DatasetCatalogue catalogue,
      String siteName,
      SiteUrl site) {
    this.holdings = holdings;
    this.reports = reports;
    this.catalogue = catalogue;
    this.siteName = siteName;
    this.site = site;
  }

  public List<Route> routes() {
    return List.of(
        new Route(
            get("sitemap", "/sitemap.xml", List.of(), "application/xml"),
            (arguments, request, response) ->
                Whole.send(request, response, XML, index(site.of(request)))),
        new Route(
            get(
                "sitemapPart",
                "/sitemap-{part}.xml",
                List.of(Parameter.path("part")),
                "application/xml"),
            this::part),
        new Route(
            get("robots", "/robots.txt", List.of(), "text/plain"),
            (arguments, request, response) ->
                Whole.send(
                    request, response, "text/plain; charset=utf-8", robots(site.of(request)))),
        new Route(
            get(
                "openSearch",
                "/opensearch.xml",
                List.of(),
                "application/opensearchdescription+xml"),
            (arguments, request, response) ->
                Whole.send(
                    request,
                    response,
                    "application/opensearchdescription+xml; charset=utf-8",
                    openSearch(site.of(request)))));
  }

  private static Operation get(
      String id, String path, List<Parameter> parameters, String mediaType) {
    return Operation.get(id, path, "feeds", parameters, Operation.Answer.of(mediaType));
  }

  private byte[] index(String base) {
    int parts = parts();
    return Xml.document(
        "sitemapindex",
        List.of(Map.entry("xmlns", SITEMAPS)),
        xml -> {
          xml.element("sitemap", one -> one.text("loc", base + "/sitemap-site.xml"));
          for (int part = 0; part < parts; part++) {
            String name = part + "of" + parts;
            xml.element("sitemap", one -> one.text("loc", base + "/sitemap-" + name + ".xml"));
          }
        });
  }

  /** A power of two, so that each part is a range of ids. */
  private int parts() {
    long total = holdings.count(Noun.DISCLOSURE, Selection.ALL);
    int parts = 1;
    while ((long) parts * PART < total) {
      parts *= 2;
    }
    return parts;
  }

  private void part(Arguments arguments, ServerRequest request, ServerResponse response) {
    String name = arguments.text("part");
    String base = site.of(request);
    if (name.equals("site")) {
      Whole.send(request, response, XML, pages(base));
      return;
    }
    if (!name.matches("[0-9]{1,4}of[0-9]{1,4}")) {
      throw ProblemException.notFound("no-such-address", "/sitemap-" + name + ".xml");
    }
    int part = Integer.parseInt(name.substring(0, name.indexOf('o')));
    int parts = Integer.parseInt(name.substring(name.indexOf('f') + 1));
    if (part >= parts || Integer.bitCount(parts) != 1) {
      throw ProblemException.notFound("no-such-address", "/sitemap-" + name + ".xml");
    }
    Whole.send(request, response, XML, documents(base, part, parts));
  }

  private byte[] pages(String base) {
    return Xml.document(
        "urlset",
        List.of(Map.entry("xmlns", SITEMAPS)),
        xml -> {
          List<String> pages =
              new ArrayList<>(List.of("/", "/reports", "/figures", "/datasets", "/about"));
          catalogue.all().forEach(dataset -> pages.add("/datasets/" + dataset.name()));
          reports.bodies(List.of()).forEach(held -> pages.add(Body.link(held.body().key())));
          pages.forEach(page -> xml.element("url", url -> url.text("loc", base + page)));
        });
  }

  private byte[] documents(String base, int part, int parts) {
    return Xml.document(
        "urlset",
        List.of(Map.entry("xmlns", SITEMAPS)),
        xml ->
            holdings
                .disclosures(Selection.ALL.idsFrom(from(part, parts), from(part + 1, parts)))
                .forEach(
                    document ->
                        xml.element(
                            "url",
                            url ->
                                url.text("loc", base + Wire.link(document.id()))
                                    .text("lastmod", document.indexed().toString()))));
  }

  /** The first four digits of the ids of a part, which are evenly spread; none at the two ends. */
  private static String from(int part, int parts) {
    return part == 0 || part == parts ? "" : "%04x".formatted(part * (0x10000 / parts));
  }

  private static byte[] robots(String base) {
    return """
        User-agent: *
        Disallow: /api/v1/admin/
        Disallow: /search
        Disallow: /observe/
        Sitemap: %s/sitemap.xml
        """
        .formatted(base)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] openSearch(String base) {
    return Xml.document(
        "OpenSearchDescription",
        List.of(Map.entry("xmlns", "http://a9.com/-/spec/opensearch/1.1/")),
        xml -> {
          // At most 16 and 1024 characters (OpenSearch 1.1).
          xml.text("ShortName", first(siteName, 16));
          xml.text("Description", siteName + "：政府信息公开检索");
          xml.text("InputEncoding", "UTF-8");
          xml.text("Language", "zh-CN");
          url(xml, "text/html", base + "/search?q={searchTerms}");
          url(xml, "application/atom+xml", base + "/feed.atom?q={searchTerms}");
          url(xml, "application/json", base + "/api/v1/search?q={searchTerms}");
        });
  }

  private static String first(String text, int characters) {
    int count = Math.min(characters, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, count));
  }

  private static void url(Xml xml, String type, String template) {
    xml.empty("Url", List.of(Map.entry("type", type), Map.entry("template", template)));
  }
}
