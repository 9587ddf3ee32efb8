package gongkai.app.command;

import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.web.Site;
import gongkai.vocabulary.web.SiteFamily;
import gongkai.vocabulary.web.Sites;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is to be fetched from the web, and how politely. */
final class WebOptions {
  @Option(
      names = "--urls",
      paramLabel = "FILE",
      description = "A text file with one http(s) address a line; may be given again. 网址列表文件")
  private List<Path> lists = List.of();

  @Option(
      names = "--site",
      paramLabel = "URL",
      description =
          "Go through a site from this page, sitemap or feed, by sitemaps, feeds and links;"
              + " robots.txt is obeyed. 采集整个网站栏目")
  private List<String> starts = List.of();

  @Option(
      names = "--scope",
      paramLabel = "PREFIX",
      description =
          "Pages whose address begins so belong to the site (default: the folder of --site). Files"
              + " that its pages link to are taken from the same host wherever they lie. 采集范围")
  private String scope;

  @Option(
      names = "--max-pages",
      defaultValue = "" + Site.MAX_PAGES,
      description = "Addresses asked for at a site in one run (default: ${DEFAULT-VALUE}). 页数上限")
  private int maxPages = Site.MAX_PAGES;

  @Option(
      names = "--max-depth",
      defaultValue = "" + Site.MAX_DEPTH,
      description = "Links away from the start (default: ${DEFAULT-VALUE}). 层数上限")
  private int maxDepth = Site.MAX_DEPTH;

  @Option(
      names = "--family",
      paramLabel = "ID",
      description =
          "The system that publishes the site, where it is not found out by itself (see: gongkai"
              + " site URL). 网站发布系统")
  private String family = "";

  @Option(
      names = "--full",
      description =
          "Walk every list to its end and ask for everything anew; otherwise that is done once a"
              + " week, and lists that begin with known rows are not walked on. 完整采集")
  private boolean full;

  @Option(
      names = "--render",
      description =
          "Show list pages that hold no list in headless Chromium (Debian: chromium"
              + " chromium-driver). 用浏览器打开由脚本生成的列表页")
  private boolean render;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description =
          "Between two requests to a host (default: ${DEFAULT-VALUE}); where robots.txt wishes for"
              + " more, more. 同一网站两次请求的间隔秒数")
  private BigDecimal pause = BigDecimal.ONE;

  List<URI> listed() {
    return lists.stream().flatMap(list -> UrlList.read(list).stream()).toList();
  }

  List<Site> sites() {
    if (maxPages < 1 || maxDepth < 0) {
      throw new Trouble(
          ExitCode.USAGE, "--max-pages is 1 or more and --max-depth 0 or more. 上限必须是正数。");
    }
    List<Site> sites = new ArrayList<>();
    for (String start : starts) {
      address("--site", start);
      Site site =
          Site.at(start)
              .orElseThrow()
              .withLimits(maxPages, maxDepth)
              .withFamily(family)
              .asWhole(full)
              .rendered(render);
      sites.add(scope == null ? site : site.withScope(address("--scope", scope).toString()));
    }
    return sites;
  }

  /** An address that somebody gave. */
  static URI address(String option, String text) {
    if (Addresses.holdsCredentials(text)) {
      throw new Trouble(
          ExitCode.USAGE,
          "%s: an address with a user's name or password in it is not asked for. 网址中不能带用户名和密码。"
              .formatted(option));
    }
    return Addresses.absolute(text)
        .orElseThrow(
            () ->
                new Trouble(
                    ExitCode.USAGE,
                    "%s needs an address beginning with http:// or https://, not %s. 需要完整网址。"
                        .formatted(option, text)));
  }

  /** Said before anything is asked. */
  static void checkFamily(String family, Sites sites) {
    List<String> known = sites.families().stream().map(SiteFamily::family).toList();
    if (!family.isEmpty() && !known.contains(family)) {
      throw new Trouble(
          ExitCode.USAGE,
          "--family %s is unknown; known are %s. 未知的发布系统。"
              .formatted(family, String.join(", ", known)));
    }
  }

  String family() {
    return family;
  }

  long pauseMillis() {
    if (pause.signum() < 0) {
      throw new Trouble(ExitCode.USAGE, "--pause is 0 or more seconds. 间隔不能是负数。");
    }
    return pause.movePointRight(3).longValue();
  }
}
