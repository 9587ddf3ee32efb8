package gongkai.app.command;

import gongkai.api.dataset.Publication;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.release.ShrunkException;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.io.PrintWriter;
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
public final class ReleaseCommand implements Callable<Integer> {
  @Mixin private InstallationOptions options;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "Only this dataset (default: all). 只发布这个数据集")
  private String name;

  @Option(
      names = "--accept-shrunk",
      description =
          "Release it although it has less than half of the rows of the release before; without this"
              + " such a release is held back. 行数减少一半以上也照样发布")
  private boolean shrunk;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (name != null) {
      // Before anything is opened.
      named(DatasetCatalogue.load());
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Installation installation = Installation.open(options)) {
      DatasetCatalogue catalogue = installation.datasets();
      List<Dataset> wanted = name == null ? catalogue.all() : List.of(named(catalogue));
      Told told = new Told(out);
      if (shrunk) {
        installation.publication().publishShrunk(wanted, told);
      } else {
        installation.publication().publish(wanted, told);
      }
      return (told.heldBack ? ExitCode.QUARANTINED : ExitCode.OK).code();
    }
  }

  /** A line a dataset. */
  private static final class Told implements Publication.Listener {
    private final PrintWriter out;
    private boolean heldBack;

    Told(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void published(Dataset dataset, Optional<Release> made) {
      out.printf(
          "%-28s %s%n",
          dataset.name(),
          made.map(release -> "%s, %d rows".formatted(release.name(), release.rows()))
              .orElse("unchanged 未变"));
      out.flush();
    }

    @Override
    public void heldBack(Dataset dataset, ShrunkException why) {
      heldBack = true;
      out.printf(
          "%-28s HELD BACK: %d rows instead of %d; if that is right: gongkai release --dataset %s --accept-shrunk 行数骤减，暂不发布%n",
          dataset.name(), why.rows(), why.before().rows(), dataset.name());
      out.flush();
    }
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
