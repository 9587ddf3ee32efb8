package gongkai.app.command;

import gongkai.api.OpenDataConfig;
import gongkai.api.limit.Limits;
import gongkai.api.operate.AccessLog;
import gongkai.api.operate.Operating;
import gongkai.api.request.SiteUrl;
import gongkai.app.installation.DataFolder;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** How the service gives its data away. */
final class OpenDataOptions {
  @Option(
      names = "--site-url",
      defaultValue = "${GONGKAI_SITE_URL}",
      paramLabel = "URL",
      description =
          "The address under which readers know the service, such as https://data.example.gov.cn; catalogues and feeds show it (default: the environment's GONGKAI_SITE_URL, then the one given last, then the address each client uses). 对外网址")
  private String siteUrl;

  @Option(
      names = "--requests-per-minute",
      paramLabel = "N",
      description =
          "Requests that a client without a key may make a minute; 0 for no limit. Given here it holds for clients on this machine too (default: 1200, and none for those). 每个客户端每分钟的请求数上限")
  private Integer perMinute;

  @Option(
      names = "--behind-proxy",
      description =
          "Believe X-Forwarded-For: only behind a proxy of your own that writes it. 位于自有反向代理之后")
  private boolean behindProxy;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description =
          "A file of keys that raise the limit, a line each: NAME,SHA-256 of the key in hex,REQUESTS A MINUTE. 密钥文件")
  private Path keys;

  @Option(
      names = "--no-hot",
      description =
          "Do not count what many search for, and show no such list (docs/operations.md tells the rule). 不统计、不显示“大家在搜”")
  private boolean noHot;

  @Option(
      names = "--access-log",
      paramLabel = "FORM",
      defaultValue = "off",
      description =
          "Write a line an answer to standard output: off, common or json (default: ${DEFAULT-VALUE}). Neither who asked nor what for stands in it. 访问日志，不含个人信息")
  private String accessLog = "off";

  @Option(
      names = "--health-port",
      paramLabel = "PORT",
      description =
          "Health and metrics (/observe/…) answer at this port too, whatever happens at the other. 监控专用端口")
  private Integer healthPort;

  /** What the operator wants to see. */
  Operating operating() {
    AccessLog log =
        Arrays.stream(AccessLog.values())
            .filter(one -> one.name().equalsIgnoreCase(accessLog))
            .findFirst()
            .orElseThrow(
                () ->
                    new Trouble(
                        ExitCode.USAGE,
                        "--access-log is off, common or json, not %s. 访问日志格式有误。"
                            .formatted(accessLog)));
    return new Operating(
        log, healthPort == null ? OptionalInt.empty() : OptionalInt.of(healthPort));
  }

  /** Keeps the address in the data folder: rows, catalogues and feeds carry it from then on. */
  OpenDataConfig config(DataFolder folder) {
    Optional<String> given =
        Optional.ofNullable(siteUrl)
            .filter(url -> !url.isBlank())
            .map(url -> url.replaceFirst("(?<!/)/++$", ""));
    try {
      // Checked before it is kept.
      given
          .map(url -> new SiteUrl(Optional.of(url)).configured().orElseThrow())
          .ifPresent(folder::keepSite);
      return new OpenDataConfig(
          folder.releases(),
          folder.root().resolve("usage.json"),
          noHot ? Optional.empty() : Optional.of(folder.root().resolve("hot.json")),
          folder.site(),
          new Limits(
              perMinute == null ? Limits.USUAL.perMinute() : perMinute,
              perMinute == null || perMinute == 0 ? Limits.USUAL.burst() : perMinute,
              behindProxy,
              perMinute != null,
              Optional.ofNullable(keys)));
    } catch (IllegalArgumentException e) {
      throw new Trouble(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()), e);
    }
  }
}
