package gongkai.app.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.indexer.Intake;
import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.web.Politeness;
import gongkai.indexer.collect.web.Site;
import gongkai.indexer.publish.Arrivals.Again;
import gongkai.noun.NounJson;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants to have indexed: from the command line, or handed to a running service as
 * JSON.
 *
 * @param addresses of the web, each by itself
 * @param retry ids of the quarantine to try again; {@link #ALL} for all of it
 * @param pauseMillis between two requests to a host
 */
public record IndexOrder(
    List<Path> paths,
    List<URI> addresses,
    List<Site> sites,
    List<String> retry,
    long pauseMillis,
    boolean force) {

  /** In the place of an id: everything that is in quarantine. */
  public static final String ALL = "all";

  /** Of paths alone. */
  static IndexOrder of(List<Path> paths, boolean force) {
    return new IndexOrder(
        paths, List.of(), List.of(), List.of(), Politeness.DEFAULT.pause().toMillis(), force);
  }

  /**
   * An order as JSON.
   *
   * @throws IllegalArgumentException for what is no path, or no address of the web
   */
  static IndexOrder read(JsonNode json) {
    List<Path> paths = new ArrayList<>();
    List<URI> addresses = new ArrayList<>();
    for (JsonNode place : json.path("paths")) {
      Optional<URI> address = Addresses.absolute(place.asText());
      address.ifPresentOrElse(addresses::add, () -> paths.add(existing(place.asText())));
    }
    json.path("addresses").forEach(text -> addresses.add(address(text.asText())));
    List<Site> sites = new ArrayList<>();
    for (JsonNode site : json.path("sites")) {
      Site whole = Site.of(address(site.path("start").asText()));
      sites.add(
          whole
              .withScope(site.path("scope").asText(whole.scope()))
              .withLimits(
                  site.path("maxPages").asInt(whole.maxPages()),
                  site.path("maxDepth").asInt(whole.maxDepth()))
              .withFamily(site.path("family").asText(""))
              .asWhole(site.path("full").asBoolean(false))
              .rendered(site.path("render").asBoolean(false)));
    }
    List<String> retry = new ArrayList<>();
    json.path("retry").forEach(id -> retry.add(id.asText()));
    return new IndexOrder(
        paths,
        addresses,
        sites,
        retry,
        json.path("pauseMillis").asLong(Politeness.DEFAULT.pause().toMillis()),
        json.path("force").asBoolean(false));
  }

  ObjectNode json() {
    ObjectMapper mapper = NounJson.mapper();
    ObjectNode json = mapper.createObjectNode();
    paths.forEach(path -> json.withArray("paths").add(path.toAbsolutePath().toString()));
    addresses.forEach(address -> json.withArray("addresses").add(address.toString()));
    for (Site site : sites) {
      json.withArray("sites")
          .addObject()
          .put("start", site.start().toString())
          .put("scope", site.scope())
          .put("maxPages", site.maxPages())
          .put("maxDepth", site.maxDepth())
          .put("family", site.family())
          .put("full", site.whole())
          .put("render", site.render());
    }
    retry.forEach(id -> json.withArray("retry").add(id));
    return json.put("pauseMillis", pauseMillis).put("force", force);
  }

  /**
   * What an indexer is to take in.
   *
   * @throws IllegalArgumentException for an id that is not in quarantine
   */
  public Intake intake(Holdings holdings) {
    Set<Path> files = new LinkedHashSet<>(paths);
    Set<URI> pages = new LinkedHashSet<>(addresses);
    for (String source : quarantined(holdings)) {
      String outermost = source.replaceFirst("!/.*$", "");
      if (source.startsWith("file:")) {
        files.add(Path.of(URI.create(outermost).getPath()));
      } else {
        pages.add(URI.create(outermost));
      }
    }
    Again again = force ? Again.EVERYTHING : retry.isEmpty() ? Again.NOTHING : Again.QUARANTINED;
    return new Intake(
        List.copyOf(files),
        List.copyOf(pages),
        sites,
        List.of(),
        again,
        Politeness.DEFAULT.withPause(Duration.ofMillis(pauseMillis)));
  }

  private Set<String> quarantined(Holdings holdings) {
    Set<String> sources = new LinkedHashSet<>();
    Set<String> unknown = new LinkedHashSet<>(retry);
    if (retry.isEmpty()) {
      return sources;
    }
    holdings
        .ledger(LedgerEntry.QUARANTINED)
        .forEach(
            entry -> {
              if (retry.contains(ALL) || unknown.remove(entry.shortId())) {
                sources.add(entry.source());
              }
            });
    unknown.remove(ALL);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "not in quarantine 不在隔离区: " + String.join(", ", unknown) + " (see: gongkai status)");
    }
    return sources;
  }

  private static URI address(String text) {
    return Addresses.absolute(text)
        .orElseThrow(() -> new IllegalArgumentException(text + " is no address 不是有效网址"));
  }

  private static Path existing(String path) {
    try {
      Path found = Path.of(path);
      if (Files.exists(found)) {
        return found;
      }
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(path + " is not a path 不是有效路径", e);
    }
    throw new IllegalArgumentException(path + " does not exist 路径不存在");
  }
}
