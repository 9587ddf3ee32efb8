package gongkai.indexer.collect.web;

import gongkai.indexer.collect.address.Addresses;
import java.net.URI;
import java.util.Optional;

/**
 * A part of the web that is gone through whole.
 *
 * @param start a page, a sitemap or a feed; what follows its {@code #} names a part of the page
 * @param scope pages whose address begins so belong to it
 * @param maxPages so many addresses are asked for in one run
 * @param maxDepth links away from the start
 * @param family of the system that publishes it; empty to find out
 * @param whole whether lists are walked to their ends and everything is asked for anew
 * @param render whether list pages are shown in a browser
 */
public record Site(
    URI start,
    String scope,
    int maxPages,
    int maxDepth,
    String family,
    boolean whole,
    boolean render) {
  public static final int MAX_PAGES = 10_000;
  public static final int MAX_DEPTH = 20;

  /** The folder that the start lies in; of a part of a page, the page itself. */
  public static Site of(URI start) {
    return of(Addresses.normal(start), "");
  }

  /** The same for an address as a person writes it; empty for what is none of the web. */
  public static Optional<Site> at(String address) {
    return Addresses.absolute(address).map(page -> of(page, Addresses.part(address)));
  }

  private static Site of(URI page, String part) {
    URI start = part.isEmpty() ? page : URI.create(page + "#" + part);
    String scope = part.isEmpty() ? page.resolve("./").toString() : page.toString();
    return new Site(start, scope, MAX_PAGES, MAX_DEPTH, "", false, false);
  }

  /** The page that is asked for. */
  public URI page() {
    return Addresses.normal(start);
  }

  /** What follows the {@code #} of the start; or empty. */
  public String part() {
    return Optional.ofNullable(start.getRawFragment()).orElse("");
  }

  public Site withScope(String other) {
    return new Site(start, other, maxPages, maxDepth, family, whole, render);
  }

  public Site withLimits(int pages, int depth) {
    return new Site(start, scope, pages, depth, family, whole, render);
  }

  public Site withFamily(String other) {
    return new Site(start, scope, maxPages, maxDepth, other, whole, render);
  }

  /** Walked to its end whatever is known of it, or not. */
  public Site asWhole(boolean other) {
    return new Site(start, scope, maxPages, maxDepth, family, other, render);
  }

  public Site rendered(boolean other) {
    return new Site(start, scope, maxPages, maxDepth, family, whole, other);
  }

  /** {@code http:} and {@code https:} are one site. */
  boolean contains(URI address) {
    return Addresses.withoutScheme(address.toString()).startsWith(Addresses.withoutScheme(scope));
  }
}
