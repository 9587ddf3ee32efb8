package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.app.trouble.ExitCode;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The indexer is killed again and again, at any moment, and in the end has done what an
 * uninterrupted one does.
 */
class KillTest {
  /** Kills while documents come in; some more come at the start and at the end of the run. */
  private static final int KILLS = 26;

  private static final int EARLY_KILLS = 4;
  private static final int LATE_KILLS = 4;

  /**
   * The most lines that the journal grows by between two kills, two a document: few enough that the
   * corpus lasts for all kills, however fast the machine is.
   */
  private static final int LINES = 6;

  @TempDir Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final List<ProcessHandle> workers = new ArrayList<>();
  private int kills;
  private int exitCode;

  /** Takes minutes, so it runs where it is asked for: {@code -Dgongkai.kills=true}. */
  @Test
  @EnabledIfSystemProperty(named = "gongkai.kills", matches = "true")
  void killedAtRandomMomentsItEndsLikeAnUninterruptedRun() throws Exception {
    KillCorpus corpus = new KillCorpus(folder.resolve("corpus"));
    IndexingProcess.Launch launch = IndexingProcess.Launch.prepare(folder);
    Path whole = folder.resolve("whole");
    Path killed = folder.resolve("killed");
    corpus.write();
    complete(launch, corpus, whole);
    killEarly(launch, corpus, killed);
    complete(launch, corpus, killed);
    assertSame("a fresh folder", whole, killed);

    corpus.change();
    complete(launch, corpus, whole);
    killUntilItCompletes(launch, corpus, killed);
    System.out.printf("killed %d times, seed %d%n", kills, seed);
    assertTrue(kills >= 30, kills + " kills");
    assertSame("a changed folder", whole, killed);

    Path report = folder.resolve("report.json");
    try (IndexingProcess again =
        launch.start("index", corpus.folder(), "--data", killed, "--report", report)) {
      again.exitCode();
    }
    JsonNode said = NounJson.mapper().readTree(report.toFile());
    assertEquals(0, said.path("indexed").asInt() + said.path("withdrawn").asInt(), said.toString());
  }

  @Test
  void aSignalLetsWhatIsInHandEnd() throws Exception {
    KillCorpus corpus = new KillCorpus(folder.resolve("corpus"));
    corpus.write();
    IndexingProcess.Launch launch = IndexingProcess.Launch.prepare(folder);
    Path data = folder.resolve("data");
    try (IndexingProcess process = launch.start("index", corpus.folder(), "--data", data)) {
      process.awaitFirstSource();
      process.ask();
      assertEquals(143, process.exitCode(), process.said());
      assertTrue(process.said().contains("Interrupted"), process.said());
      assertTrue(process.said().contains("+ withdrawn 撤下 0"), process.said());
    }
    complete(launch, corpus, data);
    assertEquals(List.of(), IndexImage.of(data).orphans());
  }

  private void complete(IndexingProcess.Launch launch, KillCorpus corpus, Path data)
      throws Exception {
    try (IndexingProcess process = launch.start("index", corpus.folder(), "--data", data)) {
      assertEquals(ExitCode.QUARANTINED.code(), process.exitCode(), process.said());
    }
  }

  /** While the folder is made, Solr starts and the first documents come in. */
  private void killEarly(IndexingProcess.Launch launch, KillCorpus corpus, Path data)
      throws Exception {
    for (int i = 0; i < EARLY_KILLS; i++) {
      try (IndexingProcess process = launch.start("index", corpus.folder(), "--data", data)) {
        if (i == EARLY_KILLS - 1) {
          process.awaitFirstSource();
        }
        if (!process.endsWithin(random.nextInt(2000))) {
          kill(process);
        }
      }
    }
  }

  private void killUntilItCompletes(IndexingProcess.Launch launch, KillCorpus corpus, Path data)
      throws Exception {
    Path journal = data.resolve("state").resolve("journal");
    int before = kills;
    int late = 0;
    boolean completed = false;
    while (!completed) {
      try (IndexingProcess process = launch.start("index", corpus.folder(), "--data", data)) {
        process.awaitFirstSource();
        int done = kills - before;
        if (done < KILLS) {
          long lines = lines(journal) + random.nextInt(1 + LINES);
          while (process.isAlive() && lines(journal) < lines) {
            TimeUnit.MILLISECONDS.sleep(1);
          }
          completed = process.endsWithin(random.nextInt(20));
        } else if (late++ < LATE_KILLS) {
          completed = process.endsWithin(random.nextInt(800));
        } else {
          completed = process.endsWithin(600_000);
        }
        if (!completed) {
          kill(process);
        } else {
          exitCode = process.exitCode();
          assertEquals(ExitCode.QUARANTINED.code(), exitCode, process.said());
        }
      }
    }
  }

  private static long lines(Path journal) throws IOException {
    return Files.exists(journal) ? Files.size(journal) / 23 : 0;
  }

  private void kill(IndexingProcess process) throws InterruptedException {
    workers.addAll(process.kill());
    kills++;
  }

  private void assertSame(String what, Path whole, Path killed) throws Exception {
    IndexImage expected = IndexImage.of(whole);
    IndexImage actual = IndexImage.of(killed);
    List<String> differences = expected.differences(actual);
    assertTrue(
        differences.isEmpty(),
        () ->
            "%s: %d differences, seed %d:%n%s"
                .formatted(
                    what,
                    differences.size(),
                    seed,
                    String.join("\n", differences.subList(0, Math.min(5, differences.size())))));
    assertEquals(List.of(), actual.orphans(), "parts without a document");
    assertOriginalsAreWhole(killed.resolve("originals"));
    assertNoWorkerIsLeft();
  }

  private static void assertOriginalsAreWhole(Path originals) throws Exception {
    try (Stream<Path> files = Files.walk(originals)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (!file.startsWith(originals.resolve(".incoming"))
            && !file.startsWith(originals.resolve(".known"))) {
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          assertEquals(file.getFileName().toString(), HexFormat.of().formatHex(hash));
        }
      }
    }
  }

  private void assertNoWorkerIsLeft() throws Exception {
    for (ProcessHandle worker : workers) {
      worker.onExit().get(20, TimeUnit.SECONDS);
    }
    workers.clear();
  }
}
