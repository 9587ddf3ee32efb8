package gongkai.app.command;

import gongkai.app.installation.SolrOptions;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.solr.connection.ConfigSet;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.connection.SolrSetup;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an external Solr needs of us. */
@Command(
    name = "solr",
    mixinStandardHelpOptions = true,
    description = "What an external Solr needs. 供外部 Solr 使用。",
    subcommands = {SolrCommand.Configset.class, SolrCommand.Create.class})
public final class SolrCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** All are read, so that a broken one is told here and not by Solr. */
  private static VocabularyFolder files(Path vocabulary) {
    VocabularyFolder files =
        vocabulary == null ? VocabularyFolder.shipped() : VocabularyFolder.of(vocabulary);
    Vocabulary.load(files);
    return files;
  }

  /** Writes the configset. */
  @Command(
      name = "configset",
      mixinStandardHelpOptions = true,
      description = {
        "Writes the configset and the plug-in jars to a folder. 导出配置集和插件。",
        "",
        "Then: copy DIR/lib/*.jar into the lib folder of each Solr's home, start it anew, and",
        "  gongkai solr create --solr http://HOST:8983/solr   (or --zookeeper HOSTS)"
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

    @Override
    public Integer call() {
      try {
        new ConfigSet(files(vocabulary)).writeTo(folder);
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

  /** Makes the core or the collection, or says what is wrong with the one that is there. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Creates the core or collection in an external Solr, and checks it. 在外部 Solr 中创建并检查集合。",
        "",
        "Examples:",
        "  gongkai solr create --zookeeper zk1:2181,zk2:2181,zk3:2181 --shards 2 --replicas 2",
        "  gongkai solr create --solr http://localhost:8983/solr"
      })
  static final class Create implements Callable<Integer> {
    private static final int MOST = 128;

    @Mixin private SolrOptions solr = new SolrOptions();

    @Option(
        names = "--shards",
        paramLabel = "N",
        defaultValue = "1",
        description =
            "Into how many parts the index is divided (default: ${DEFAULT-VALUE}); one holds some millions of passages. 分片数")
    private int shards = 1;

    @Option(
        names = "--replicas",
        paramLabel = "N",
        defaultValue = "1",
        description =
            "How many copies of each part there are, on as many nodes (default: ${DEFAULT-VALUE}). 副本数")
    private int replicas = 1;

    @Option(
        names = "--vocabulary",
        paramLabel = "DIR",
        description = "A folder of your own vocabulary files, as for the service. 自定义词表目录")
    private Path vocabulary;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      SolrPlace place =
          solr.outside()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "Give the Solr: --solr URL or --zookeeper HOSTS. 请指定 Solr。"));
      if (shards < 1 || shards > MOST || replicas < 1 || replicas > MOST) {
        throw new ParameterException(
            spec.commandLine(),
            "--shards and --replicas are numbers from 1 to %d. 分片数和副本数有误。".formatted(MOST));
      }
      SolrSetup setup = SolrSetup.of(place, files(vocabulary));
      try (setup) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(setup.create(shards, replicas));
        out.flush();
        List<String> wrong = setup.wrong();
        wrong.forEach(out::println);
        out.flush();
        return wrong.isEmpty() ? ExitCode.OK.code() : ExitCode.SOLR.code();
      }
    }
  }
}
