package gongkai.app;

import gongkai.api.work.Kind;
import gongkai.app.command.BackupCommand;
import gongkai.app.command.IndexCommand;
import gongkai.app.command.ReleaseCommand;
import gongkai.app.command.RestoreCommand;
import gongkai.app.command.ServeCommand;
import gongkai.app.command.SiteCommand;
import gongkai.app.command.SolrCommand;
import gongkai.app.command.StatusCommand;
import gongkai.app.command.TrainCommand;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.solr.connection.SolrUnavailableException;
import gongkai.vocabulary.table.VocabularyException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The commands of the launcher, and what becomes of their troubles. */
@Command(
    name = "gongkai",
    mixinStandardHelpOptions = true,
    version = "gongkai 0.1.0",
    description = {
      "Search and open data over government disclosure. 政府信息公开的检索与开放数据。",
      "",
      "Start here 从这里开始:  gongkai serve --sample"
    },
    subcommands = {
      ServeCommand.class,
      IndexCommand.class,
      ReleaseCommand.class,
      StatusCommand.class,
      SiteCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      SolrCommand.class,
      TrainCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Requests are served by light threads. With more threads to carry them than there can be work
    // at once, no work keeps a new request, or a question after health, from being heard.
    int carriers = 4 + Kind.allPlaces(Runtime.getRuntime().availableProcessors());
    System.setProperty("jdk.virtualThreadScheduler.parallelism", String.valueOf(carriers));
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setExecutionExceptionHandler((e, command, parsed) -> end(e, command));
    withExitCodes(commandLine);
    commandLine.getSubcommands().values().forEach(Main::withExitCodes);
    return commandLine;
  }

  private static void withExitCodes(CommandLine commandLine) {
    Map<String, String> codes = new LinkedHashMap<>();
    Arrays.stream(ExitCode.values())
        .forEach(code -> codes.put(Integer.toString(code.code()), code.meaning()));
    UsageMessageSpec usage = commandLine.getCommandSpec().usageMessage();
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(codes);
  }

  /** One sentence for what an operator can mend; a stack trace only for an error of our own. */
  private static int end(Exception thrown, CommandLine command) {
    Exception e = told(thrown);
    ExitCode code =
        switch (e) {
          case Trouble trouble -> trouble.exitCode();
          case VocabularyException broken -> ExitCode.VOCABULARY;
          case SolrUnavailableException unavailable -> ExitCode.SOLR;
          default -> ExitCode.UNEXPECTED;
        };
    if (code == ExitCode.UNEXPECTED) {
      e.printStackTrace(command.getErr());
    } else {
      command.getErr().println(e.getMessage());
    }
    return code.code();
  }

  /** What a thread of a run met may come wrapped in what that run threw. */
  private static Exception told(Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SolrUnavailableException unavailable) {
        return unavailable;
      }
    }
    return thrown;
  }
}
