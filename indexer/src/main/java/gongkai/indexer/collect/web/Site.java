package gongkai.indexer.collect.web;

import java.net.URI;

/**
 * A part of the web that is gone through whole.
 *
 * @param start a page, a sitemap or a feed
 * @param scope pages whose address begins so belong to it
 * @param maxPages so many addresses are asked for in one run
 * @param maxDepth links away from the start
 */
public record Site(URI start, String scope, int maxPages, int maxDepth) {
  public static final int MAX_PAGES = 10_000;
  public static final int MAX_DEPTH = 20;

  /** The folder that the start lies in. */
  public static Site of(URI start) {
    URI page = Addresses.normal(start);
    return new Site(page, page.resolve("./").toString(), MAX_PAGES, MAX_DEPTH);
  }

  public Site withScope(String other) {
    return new Site(start, other, maxPages, maxDepth);
  }

  public Site withLimits(int pages, int depth) {
    return new Site(start, scope, pages, depth);
  }

  /** {@code http:} and {@code https:} are one site. */
  boolean contains(URI address) {
    return Addresses.withoutScheme(address.toString()).startsWith(Addresses.withoutScheme(scope));
  }
}
