package gongkai.bench;

import gongkai.indexer.collect.CollectLimits;
import gongkai.indexer.collect.Collector;
import gongkai.indexer.collect.OriginalStore;
import gongkai.indexer.describe.Describer;
import gongkai.indexer.extract.Extractor;
import gongkai.indexer.extract.worker.ExtractLimits;
import gongkai.indexer.measure.Measured;
import gongkai.indexer.measure.Measurer;
import gongkai.indexer.stage.Result;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well whole reports are read, through the real extractor: every cell with status, value and
 * unit, and the findings that must and must not be there.
 */
final class ReportQuality {
  private static final ExtractLimits LIMITS =
      new ExtractLimits(1, 512, Duration.ofMinutes(2), 20_000_000);

  /** Where no fault was put in, these would be false alarms. */
  private static final Set<String> ALARMS = Set.of("C1", "C2", "C3", "C4", "C9");

  private final Vocabulary vocabulary;
  private final Map<String, Score> scores;
  private final List<String> mistakes;

  ReportQuality(Vocabulary vocabulary, Map<String, Score> scores, List<String> mistakes) {
    this.vocabulary = vocabulary;
    this.scores = scores;
    this.mistakes = mistakes;
  }

  void judge() {
    Map<String, Map<String, String>> cells = cells();
    Map<String, Set<String>> findings = findings();
    try (Workshop workshop = new Workshop(vocabulary)) {
      for (String file : cells.keySet()) {
        Measured measured = workshop.measure(file);
        judgeCells(file, cells.get(file), measured);
        judgeFindings(file, findings.getOrDefault(file, Set.of()), measured);
      }
    }
  }

  private void judgeCells(String file, Map<String, String> expected, Measured measured) {
    List<Score> all = List.of(score("cells"), score("cells, " + file));
    Set<String> found = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    for (Observation o : measured.observations()) {
      if (o.place().table().isEmpty()) {
        continue;
      }
      String said = said(o);
      found.add(o.meaning().indicator());
      if (said.equals(expected.get(o.meaning().indicator()))) {
        all.forEach(Score::right);
      } else {
        all.forEach(Score::invented);
        wrong.add(o.meaning().indicator() + " is " + said);
      }
    }
    for (Map.Entry<String, String> cell : expected.entrySet()) {
      if (!found.contains(cell.getKey())) {
        all.forEach(Score::missed);
        wrong.add(cell.getKey() + " is not read");
      }
    }
    if (!wrong.isEmpty()) {
      mistakes.add("%s: %d cells, %s".formatted(file, wrong.size(), wrong.getFirst()));
      measured.findings().stream()
          .filter(f -> f.check().equals("C9"))
          .forEach(f -> mistakes.add("  " + f.message()));
    }
  }

  private void judgeFindings(String file, Set<String> expected, Measured measured) {
    Score score = score("findings");
    Set<String> found = new TreeSet<>();
    for (Finding finding : measured.findings()) {
      if (finding.severity() != Finding.Severity.HINT) {
        found.add(finding.check());
      }
    }
    for (String check : expected) {
      if (found.contains(check)) {
        score.right();
      } else {
        score.missed();
        mistakes.add(file + ": no finding " + check);
      }
    }
    for (String check : found) {
      if (ALARMS.contains(check) && !expected.contains(check)) {
        score.invented();
        mistakes.add(file + ": a finding " + check + " without cause");
      }
    }
  }

  private static String said(Observation o) {
    return o.reading().status().wire()
        + " "
        + o.reading().value().map(v -> v.stripTrailingZeros().toPlainString()).orElse("")
        + " "
        + o.reading().unit();
  }

  private Score score(String what) {
    return scores.computeIfAbsent("reports " + what, name -> new Score());
  }

  private static Map<String, Map<String, String>> cells() {
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    for (BenchFile.Line line : BenchFile.lines("reports/cells.tsv")) {
      String[] row = line.text().split("\t", -1);
      cells
          .computeIfAbsent(row[0], file -> new LinkedHashMap<>())
          .put(row[1], row[2] + " " + row[3] + " " + row[4]);
    }
    return cells;
  }

  private static Map<String, Set<String>> findings() {
    Map<String, Set<String>> findings = new LinkedHashMap<>();
    for (BenchFile.Line line : BenchFile.lines("reports/findings.tsv")) {
      String[] row = line.text().split("\t", -1);
      findings.computeIfAbsent(row[0], file -> new TreeSet<>()).add(row[1]);
    }
    return findings;
  }

  /** The stages that a file goes through, over a folder of its own. */
  private static final class Workshop implements AutoCloseable {
    private final Path folder;
    private final OriginalStore store;
    private final Extractor extractor;
    private final Describer describer;
    private final Measurer measurer;

    Workshop(Vocabulary vocabulary) {
      try {
        folder = Files.createTempDirectory("gongkai-bench");
        store = new OriginalStore(folder.resolve("originals"));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      extractor = Extractor.open(LIMITS, vocabulary);
      describer = new Describer(vocabulary);
      measurer = new Measurer(vocabulary);
    }

    Measured measure(String file) {
      Path path = folder.resolve(file);
      try {
        Files.write(path, BenchFile.bytes("reports/" + file));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      try (Collector collector =
          Collector.of(List.of(path), CollectLimits.DEFAULT, store.incoming())) {
        return switch (collector
            .next()
            .result()
            .then(store)
            .then(extractor)
            .then(describer)
            .then(measurer)) {
          case Result.Done<Measured> done -> done.value();
          case Result.Failed<Measured> failed ->
              throw new IllegalStateException(file + ": " + failed.failure());
        };
      }
    }

    @Override
    public void close() {
      extractor.close();
    }
  }
}
