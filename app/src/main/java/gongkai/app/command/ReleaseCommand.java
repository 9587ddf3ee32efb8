package gongkai.app.command;

import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.noun.Dataset;
import java.io.PrintWriter;
import java.util.List;
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
public final class ReleaseCommand implements Callable<Integer> {
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
      installation
          .publication()
          .publish(
              wanted,
              (dataset, made) -> {
                out.printf(
                    "%-28s %s%n",
                    dataset.name(),
                    made.map(release -> "%s, %d rows".formatted(release.name(), release.rows()))
                        .orElse("unchanged 未变"));
                out.flush();
              });
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
