package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.trouble.ExitCode;
import gongkai.noun.Disclosure;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.Selection;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A data folder with bad luck: what is broken is named with the command that mends it. */
class DamageTest {
  private static final Selection ALL = Selection.ALL.withWithdrawn();

  @TempDir Path folder;

  private record Run(int exitCode, String said) {}

  private record Held(List<Disclosure> documents, List<String> texts, List<String> places) {}

  private Path data() {
    return folder.resolve("data");
  }

  private Run run(Object... arguments) {
    StringWriter said = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(said, true));
    commandLine.setErr(new PrintWriter(said, true));
    int exitCode =
        commandLine.execute(
            Stream.concat(
                    Stream.of(arguments).map(Object::toString),
                    Stream.of("--data", data().toString(), "--no-vectors"))
                .toArray(String[]::new));
    assertFalse(said.toString().contains("\tat "), said.toString());
    return new Run(exitCode, said.toString());
  }

  private Held held() {
    try (Installation installation = Installation.open(InstallationOptions.at(data()))) {
      List<Disclosure> documents =
          installation.holdings().disclosures(installation.holdings().ids(ALL));
      return new Held(
          documents,
          documents.stream().map(one -> installation.holdings().text(one.id()).orElse("")).toList(),
          installation.holdings().ledger(ALL).map(LedgerEntry::source).sorted().toList());
    }
  }

  @Test
  void anIndexThatIsDamagedOrLostIsMadeAnewFromTheOriginals() throws IOException {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(documents.resolve("示例.txt"), "示例区人民政府2016年政府信息公开工作年度报告\n全区主动公开信息120余条。\n");
    assertEquals(0, run("index", documents).exitCode());
    Held before = held();
    assertEquals(1, before.documents().size());

    Path flipped = flip();
    Run rebuilt = run("index", "--rebuild");
    assertEquals(0, rebuilt.exitCode(), rebuilt.said());
    assertTrue(rebuilt.said().contains(flipped.getFileName().toString()), rebuilt.said());
    assertTrue(Files.exists(data().resolve("solr-damaged")), "nothing is thrown away");
    assertSame(before, held());

    Files.move(data().resolve("solr"), data().resolve("away"));
    Run served = run("serve", "--port", 0);
    assertEquals(ExitCode.DAMAGED.code(), served.exitCode(), served.said());
    assertTrue(served.said().contains("gongkai index --rebuild"), served.said());
    assertEquals(ExitCode.DAMAGED.code(), run("index", documents).exitCode());
    assertEquals(0, run("index", "--rebuild").exitCode());
    assertSame(before, held());
  }

  private static void assertSame(Held before, Held after) {
    assertEquals(before.texts(), after.texts());
    assertEquals(before.places(), after.places());
    assertEquals(before.documents().getFirst().sources(), after.documents().getFirst().sources());
  }

  /** One bit of stored fields. */
  private Path flip() throws IOException {
    try (Stream<Path> all = Files.walk(data().resolve("solr"))) {
      Path file =
          all.filter(path -> path.toString().matches(".*[/]data[/]index[/][^/]+[.](fdt|cfs)"))
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      return file;
    }
  }
}
