package gongkai.app.command;

import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.solr.connection.ConfigSet;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an external Solr needs of us. */
@Command(
    name = "solr",
    mixinStandardHelpOptions = true,
    description = "What an external Solr needs. 供外部 Solr 使用。",
    subcommands = SolrCommand.Configset.class)
public final class SolrCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Writes the configset. */
  @Command(
      name = "configset",
      mixinStandardHelpOptions = true,
      description = {
        "Writes the configset and the plug-in jars to a folder. 导出配置集和插件。",
        "",
        "Then: copy DIR/lib/*.jar to the Solr home's lib folder, and create the core:",
        "  solr create -c gongkai -d DIR/conf"
      })
  static final class Configset implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder to write to. 目标文件夹")
    private Path folder;

    @Option(
        names = "--vocabulary",
        paramLabel = "DIR",
        description =
            "A folder of your own vocabulary files; levels.csv, number-aliases.csv and words.csv of it go into the configset, since the plug-in reads them there. 自定义词表目录")
    private Path vocabulary;

    @Spec private CommandSpec spec;

    /** All are read, so that a broken one is told here and not by Solr. */
    private VocabularyFolder files() {
      VocabularyFolder files =
          vocabulary == null ? VocabularyFolder.shipped() : VocabularyFolder.of(vocabulary);
      Vocabulary.load(files);
      return files;
    }

    @Override
    public Integer call() {
      try {
        new ConfigSet(files()).writeTo(folder);
      } catch (UncheckedIOException e) {
        throw new Trouble(
            ExitCode.BAD_INPUT,
            "The folder %s cannot be written: %s. 无法写入该文件夹。".formatted(folder, e.getMessage()),
            e);
      }
      spec.commandLine().getOut().println("Written 已写入 " + folder.toAbsolutePath());
      return ExitCode.OK.code();
    }
  }
}
