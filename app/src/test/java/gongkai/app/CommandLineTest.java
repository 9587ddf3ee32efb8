package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.app.installation.DataFolder;
import gongkai.app.trouble.ExitCode;
import gongkai.noun.NounJson;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees when the input is bad, and that nothing is lost by it. */
class CommandLineTest {
  @TempDir Path folder;

  private static CommandRun run(Object... arguments) {
    return CommandRun.of(arguments);
  }

  private static void assertOneSentence(ExitCode code, String part, CommandRun run) {
    assertEquals(code.code(), run.exitCode(), run.err());
    assertTrue(run.err().contains(part), run.err());
    assertFalse(run.err().contains("\tat "), "a stack trace is for our own errors: " + run.err());
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path document() throws Exception {
    return Files.writeString(
        folder.resolve("示例.txt"), "示例区人民政府2016年政府信息公开工作年度报告\n全区主动公开信息120余条。\n");
  }

  @Test
  void aMissingPath() {
    assertOneSentence(
        ExitCode.BAD_INPUT,
        "does not exist",
        run("index", folder.resolve("nowhere"), "--data", data()));
    assertFalse(Files.exists(data()), "nothing was made");
  }

  @Test
  void anEmptyFolder() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertOneSentence(
        ExitCode.BAD_INPUT, "nothing to index", run("index", empty, "--data", data()));
  }

  @Test
  void aPortInUse() throws Exception {
    try (ServerSocket other = new ServerSocket(0)) {
      assertOneSentence(
          ExitCode.PORT_IN_USE,
          "Port " + other.getLocalPort(),
          run("serve", "--data", data(), "--port", other.getLocalPort()));
    }
  }

  @Test
  void aDataFolderOfAnotherProcess() throws Exception {
    try (DataFolder owner = DataFolder.own(data())) {
      assertOneSentence(
          ExitCode.FOLDER_BUSY,
          owner.root().toString(),
          run("index", document(), "--data", data()));
    }
  }

  @Test
  void aDataFolderOfANewerVersion() throws Exception {
    Files.createDirectories(data());
    Files.writeString(data().resolve("version"), "999\n");
    assertOneSentence(
        ExitCode.FOLDER_NEWER, "newer version", run("index", document(), "--data", data()));
    try (Stream<Path> files = Files.list(data())) {
      assertEquals(
          List.of("lock", "version"),
          files.map(file -> file.getFileName().toString()).sorted().toList(),
          "nothing was touched");
    }
  }

  @Test
  void aBrokenVocabularyFile() throws Exception {
    Path own = Files.createDirectory(folder.resolve("vocabulary"));
    Files.writeString(own.resolve("units.csv"), "unit,colour\n件,red\n");
    assertOneSentence(
        ExitCode.VOCABULARY,
        "units.csv:1:",
        run("index", document(), "--data", data(), "--vocabulary", own));
  }

  @ParameterizedTest
  @ValueSource(strings = {"levels.csv", "number-aliases.csv", "words.csv"})
  void aBrokenFileOfTheIndexInTheDataFolder(String name) throws Exception {
    Path own = Files.createDirectories(data().resolve("vocabulary"));
    Files.writeString(own.resolve(name), "\n# 示例\ncolour,source\n红,示例\n");
    assertOneSentence(
        ExitCode.VOCABULARY,
        name + ":1: the columns are",
        run("index", document(), "--data", data()));
    assertOneSentence(
        ExitCode.VOCABULARY,
        name + ":1: the columns are",
        run("solr", "configset", folder.resolve("set"), "--vocabulary", own));
    assertFalse(Files.exists(folder.resolve("set")), "nothing was written");
  }

  @Test
  void aFileThatIsNoneOfTheVocabulary() throws Exception {
    Path own = Files.createDirectories(data().resolve("vocabulary"));
    Files.writeString(own.resolve("word.csv"), "word,nature,source\n示例,n,示例\n");
    assertOneSentence(
        ExitCode.VOCABULARY,
        "word.csv:1: no vocabulary file is called so",
        run("index", document(), "--data", data()));
  }

  @Test
  void aSolrThatIsNotThere() throws Exception {
    assertOneSentence(
        ExitCode.SOLR,
        "http://127.0.0.1:9/solr",
        run("index", document(), "--data", data(), "--solr", "http://127.0.0.1:9/solr"));
  }

  @Test
  void aDocumentGoesInOnceAndTheReportAddsUp() throws Exception {
    Path report = folder.resolve("report.json");
    assertEquals(0, run("index", document(), "--data", data(), "--report", report).exitCode());
    JsonNode first = NounJson.mapper().readTree(report.toFile());
    assertEquals(1, first.path("indexed").asInt(), first.toString());
    assertEquals(0, run("index", document(), "--data", data(), "--report", report).exitCode());
    JsonNode again = NounJson.mapper().readTree(report.toFile());
    assertEquals(1, again.path("unchanged").asInt(), again.toString());
    assertEquals(first.path("items").path(0).path("id"), again.path("items").path(0).path("id"));
    CommandRun status = run("status", "--data", data());
    assertTrue(status.out().matches("(?s)documents 文件 +1\\R.*"), status.out());
  }

  /** The web server once forbade the whole process to hear what its extraction workers said. */
  @Test
  void aServiceThatListensStillIndexes() throws Exception {
    SampleService.get();
    assertEquals(0, run("index", document(), "--data", data()).exitCode());
  }

  @Test
  void aFileThatCannotBeReadIsInQuarantineWithAReason() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4 and no more");
    CommandRun run = run("index", broken, document(), "--data", data());
    assertEquals(ExitCode.QUARANTINED.code(), run.exitCode(), run.err());
    assertTrue(run.out().contains("提取："), run.out());
    assertTrue(run("status", "--data", data()).out().contains("broken.pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "index", "release", "status", "solr"})
  void helpTeachesAndNamesTheExitCodes(String command) {
    CommandRun run = run(command, "--help");
    assertEquals(0, run.exitCode());
    for (ExitCode code : ExitCode.values()) {
      assertTrue(run.out().contains(Integer.toString(code.code())), run.out());
    }
  }

  @Test
  void anUnknownOptionIsToldWithTheUsage() {
    CommandRun run = run("index", "--colour", "red");
    assertEquals(ExitCode.USAGE.code(), run.exitCode());
    assertTrue(run.err().contains("--colour"), run.err());
  }
}
