package gongkai.app.command;

import gongkai.app.installation.InstallationOptions;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.indexer.collect.browser.BrowserShower;
import gongkai.indexer.collect.fetch.Politeness;
import gongkai.indexer.collect.page.Shower;
import gongkai.indexer.collect.web.Site;
import gongkai.indexer.collect.web.Survey;
import gongkai.indexer.collect.web.Surveyor;
import gongkai.indexer.stage.Halt;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.web.Sites;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at a site. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at a site without taking anything in: its disclosure columns, the system that"
          + " publishes them, how many documents there are, what would be collected, what not and"
          + " why. 查看网站栏目，不收录任何内容。",
      "",
      "Examples:",
      "  gongkai site https://www.example.gov.cn/              its columns 查看首页上的公开栏目",
      "  gongkai site https://www.example.gov.cn/zwgk/zcwj/    one list 查看一个列表"
    })
public final class SiteCommand implements Callable<Integer> {
  @Mixin private InstallationOptions options;

  @Parameters(paramLabel = "URL", description = "A front page or the page of a column. 首页或栏目页网址")
  private String address;

  @Option(
      names = "--render",
      description = "Show pages in headless Chromium, as their scripts make them. 用浏览器打开")
  private boolean render;

  @Option(
      names = "--family",
      paramLabel = "ID",
      description = "Look for lists of this system only. 网站发布系统")
  private String family = "";

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "Between two requests (default: ${DEFAULT-VALUE}). 两次请求的间隔秒数")
  private BigDecimal pause = BigDecimal.ONE;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    URI start = WebOptions.address("URL", address);
    Sites sites = sites();
    WebOptions.checkFamily(family, sites);
    if (pause.signum() < 0) {
      throw new Trouble(ExitCode.USAGE, "--pause is 0 or more seconds. 间隔不能是负数。");
    }
    Duration rest = Duration.ofMillis(pause.movePointRight(3).longValue());
    Politeness politeness = Politeness.DEFAULT.withPause(rest);
    Path scratch = Files.createTempDirectory("gongkai-site");
    Halt halt = new Halt();
    try (Shower shower = shower(politeness, rest, halt);
        Surveyor surveyor = new Surveyor(sites, start, politeness, scratch, halt, shower)) {
      Site site = Site.at(address).orElseThrow().withFamily(family);
      Survey survey = surveyor.look(site);
      tell(survey, spec.commandLine().getOut());
      boolean any = survey.columns().stream().anyMatch(Survey.Column::isList);
      return (any ? ExitCode.OK : ExitCode.BAD_INPUT).code();
    } catch (IllegalStateException e) {
      throw new Trouble(ExitCode.BAD_INPUT, e.getMessage(), e);
    } finally {
      delete(scratch);
    }
  }

  private Shower shower(Politeness politeness, Duration rest, Halt halt) {
    return render ? new BrowserShower(politeness.userAgent(), () -> halt.pause(rest)) : Shower.NONE;
  }

  private Sites sites() {
    Path own = options.data().resolve("vocabulary");
    Optional<Path> folder =
        options.vocabulary().or(() -> Optional.of(own).filter(Files::isDirectory));
    return Vocabulary.load(folder.map(VocabularyFolder::of).orElseGet(VocabularyFolder::shipped))
        .sites();
  }

  private void tell(Survey survey, PrintWriter out) {
    out.printf("%s%n  robots.txt: %s%n", survey.start(), survey.robots());
    long stated = 0;
    long seen = 0;
    long lists = 0;
    for (Survey.Column column : survey.columns()) {
      if (!column.isList()) {
        continue;
      }
      lists++;
      Survey.Count count = column.count();
      stated += count.stated().orElse(0L);
      seen += count.stated().isPresent() ? 0 : count.seen();
      out.printf(
          "%n%s%n  %s%n  family 发布系统: %s (%s)%n  documents 文件: %s%n",
          column.name().isEmpty() ? "(list 列表)" : column.name(),
          column.address(),
          column.label(),
          column.family(),
          documents(count));
      column
          .rows()
          .sample()
          .forEach(
              row ->
                  out.printf(
                      "    %s%n",
                      Stream.of(
                              row.says().getOrDefault(gongkai.indexer.collect.row.Row.DATE, ""),
                              row.says().getOrDefault(gongkai.indexer.collect.row.Row.NUMBER, ""),
                              row.title())
                          .filter(words -> !words.isEmpty())
                          .reduce((one, other) -> one + "  " + other)
                          .orElse("")));
      if (!column.rows().elsewhere().isEmpty()) {
        out.printf("  not collected 不采集: rows on other sites 其他网站 %s%n", column.rows().elsewhere());
      }
      if (column.rows().files() > 0) {
        out.printf("  of the rows seen, files 直接指向附件: %d%n", column.rows().files());
      }
    }
    out.printf("%nwould be collected 将采集: %d lists 个列表, %s%n", lists, sum(stated, seen));
    boolean first = true;
    for (Survey.Column column : survey.columns()) {
      if (!column.isList()) {
        out.print(first ? "would not be 不采集:%n".formatted() : "");
        first = false;
        out.printf("  %s  %s%n    %s%n", column.name(), column.address(), column.why());
      }
    }
    survey.remarks().forEach(remark -> out.printf("! %s%n", remark));
    if (lists > 0) {
      out.printf(
          "%ncollect now 立即采集:  gongkai index --site '%s'%s%n"
              + "follow 持续跟踪:  a line in DATA/sites.csv: NAME,%s,,,1,daily%n",
          survey.start(), render ? " --render" : "", survey.start());
    } else if (survey.needsBrowser() && !render) {
      out.printf("%ntry 请试:  gongkai site --render '%s'%n", survey.start());
    }
    out.flush();
  }

  private static String documents(Survey.Count count) {
    if (count.stated().isPresent()) {
      return "%d (the site says 网站标明)".formatted(count.stated().orElseThrow());
    }
    return count
        .pages()
        .map(pages -> "%d on the first of %d pages 首页/共页".formatted(count.seen(), pages))
        .orElse("%d seen, more may follow 已见到，可能更多".formatted(count.seen()));
  }

  private static String sum(long stated, long seen) {
    return seen == 0
        ? "%d documents 份文件".formatted(stated)
        : "at least 至少 %d documents 份文件".formatted(stated + seen);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
