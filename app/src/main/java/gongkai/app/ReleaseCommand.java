package gongkai.app;

import gongkai.api.dataset.DatasetRows;
import gongkai.dataset.Rows;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.dataset.release.Releaser;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** New editions of the datasets. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new release of every dataset whose content has changed; releases are never changed afterwards. 发布有变化的数据集。",
      "",
      "They lie in DATA/releases/NAME/DATE, each with checksums."
    })
final class ReleaseCommand implements Callable<Integer> {
  /** The day of a release is the day where its readers live. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Mixin private InstallationOptions options;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "Only this dataset (default: all). 只发布这个数据集")
  private String name;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    DatasetCatalogue catalogue = DatasetCatalogue.load();
    List<Dataset> wanted = name == null ? catalogue.all() : List.of(named(catalogue));
    PrintWriter out = spec.commandLine().getOut();
    try (Installation installation = Installation.open(options)) {
      DatasetRows rows = new DatasetRows(installation.holdings(), installation.vocabulary());
      Releaser releaser = new Releaser(new ReleaseFolder(installation.folder().releases()));
      for (Dataset dataset : wanted) {
        try (Rows all = rows.open(dataset)) {
          Optional<Release> made = releaser.release(dataset, all, LocalDate.now(CHINA));
          out.printf(
              "%-28s %s%n",
              dataset.name(),
              made.map(release -> "%s, %d rows".formatted(release.date(), release.rows()))
                  .orElse("unchanged 未变"));
          out.flush();
        }
      }
    }
    return ExitCode.OK.code();
  }

  private Dataset named(DatasetCatalogue catalogue) {
    return catalogue
        .byName(name)
        .orElseThrow(
            () ->
                new Trouble(
                    ExitCode.BAD_INPUT,
                    "There is no dataset %s; there are: %s. 没有这个数据集。"
                        .formatted(
                            name,
                            String.join(
                                ", ", catalogue.all().stream().map(Dataset::name).toList()))));
  }
}
