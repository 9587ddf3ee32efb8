package gongkai.indexer.collect;

import gongkai.indexer.collect.fetch.Fetched;
import gongkai.indexer.collect.web.Crawl;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a crawl fetches; a file that is an archive is gone into like any other. */
final class WebPlaces implements Level {
  private final Crawl crawl;
  private final Opener opener;

  WebPlaces(Crawl crawl, Opener opener) {
    this.crawl = crawl;
    this.opener = opener;
  }

  @Override
  public Optional<Step> next() {
    return crawl.next().map(this::step);
  }

  private Step step(Fetched fetched) {
    return switch (fetched) {
      case Fetched.Nothing nothing ->
          Opener.failure(nothing.uri(), nothing.reason(), nothing.detail());
      case Fetched.Page page ->
          opener.open(
              new Source(page.uri(), page.file(), page.fileName(), page.modified(), declared(page)),
              0,
              Optional.empty());
    };
  }

  private static Map<String, String> declared(Fetched.Page page) {
    Map<String, String> declared = new HashMap<>(page.declared());
    if (!page.contentType().isEmpty()) {
      declared.put(Source.CONTENT_TYPE, page.contentType());
    }
    return declared;
  }

  @Override
  public boolean isOutermost() {
    return true;
  }

  @Override
  public void close() {
    crawl.close();
  }
}
