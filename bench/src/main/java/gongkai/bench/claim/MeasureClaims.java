package gongkai.bench.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.api.claim.Checker;
import gongkai.api.claim.Claim;
import gongkai.api.claim.Claim.Verdict;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.bench.claim.Trial.Expected;
import gongkai.indexer.Indexer;
import gongkai.indexer.Progress;
import gongkai.solr.holding.Selection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Prints what the check says of 1,000 claims over the sample corpus and laws; fails where a changed
 * one is found or fewer than .98 of the true ones stand. {@code bench/claims} starts it.
 */
public final class MeasureClaims {
  private static final int TRIALS = 1000;
  private static final int LAWS = 40;
  private static final int LEAST_ARTICLES = 12;
  private static final int MOST_ARTICLES = 70;
  private static final double LEAST_RECALL = 0.98;

  private MeasureClaims() {}

  /**
   * Indexes what is missing, then asks.
   *
   * @param args folder for data, folder of the sample's documents, and {@code corpus.jsonl.gz}
   *     where there is one
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path data = Path.of(args[0]);
    try (Installation installation =
        Installation.open(InstallationOptions.at(data.resolve("data")))) {
      if (installation.holdings().ids(Selection.ALL).isEmpty()) {
        List<Path> from = new ArrayList<>(List.of(Path.of(args[1])));
        if (args.length > 2) {
          from.add(laws(Path.of(args[2]), data.resolve("laws")));
        }
        try (Indexer indexer = installation.openIndexer()) {
          indexer.index(from, false, Progress.SILENT);
        }
      }
      if (!measure(out, installation)) {
        throw new IllegalStateException("claims were judged otherwise than they must be");
      }
    }
  }

  /** Laws of the corpus as text files, a law a file. */
  private static Path laws(Path corpus, Path folder) throws IOException {
    Map<String, List<String>> laws = new LinkedHashMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        laws.computeIfAbsent(article.get("law").asText(), law -> new ArrayList<>())
            .add(article.get("article").asText() + "　" + article.get("text").asText());
      }
    }
    Files.createDirectories(folder);
    int taken = 0;
    for (Map.Entry<String, List<String>> law : laws.entrySet()) {
      int articles = law.getValue().size();
      if (taken < LAWS
          && articles >= LEAST_ARTICLES
          && articles <= MOST_ARTICLES
          && law.getValue().getFirst().startsWith("第一条")) {
        Files.writeString(
            folder.resolve("law-" + taken++ + ".txt"),
            law.getKey() + "\n\n" + String.join("\n", law.getValue()) + "\n");
      }
    }
    return folder;
  }

  private static boolean measure(PrintStream out, Installation installation) {
    Checker checker =
        new Checker(installation.vocabulary(), installation.holdings(), installation.searcher());
    Words words = Words.in(Language.ZH);
    List<Trial> trials = new Trials(installation.holdings(), 20261128L).make(TRIALS);
    Map<String, Map<String, Integer>> table = new TreeMap<>();
    int stands = 0;
    int truths = 0;
    int changedFound = 0;
    int notHeldWrong = 0;
    long began = System.nanoTime();
    for (Trial trial : trials) {
      Optional<Claim> claim =
          checker.check(trial.text(), words).claims().stream()
              .filter(one -> one.kind() == trial.target())
              .filter(one -> one.start() <= trial.at() && trial.at() < one.end())
              .findFirst();
      String verdict = claim.map(one -> one.verdict().wire()).orElse("(none)");
      table.computeIfAbsent(trial.group(), g -> new TreeMap<>()).merge(verdict, 1, Integer::sum);
      boolean right =
          switch (trial.expected()) {
            case STANDS ->
                claim
                    .filter(
                        one ->
                            List.of(Verdict.FOUND, Verdict.REPEALED, Verdict.AMENDED)
                                .contains(one.verdict()))
                    .isPresent();
            case CHANGED -> claim.filter(one -> one.verdict() == Verdict.FOUND).isEmpty();
            case NOT_HELD -> verdict.equals(Verdict.NOT_HELD.wire());
          };
      truths += trial.expected() == Expected.STANDS ? 1 : 0;
      stands += trial.expected() == Expected.STANDS && right ? 1 : 0;
      changedFound += trial.expected() == Expected.CHANGED && !right ? 1 : 0;
      notHeldWrong += trial.expected() == Expected.NOT_HELD && !right ? 1 : 0;
      if (!right) {
        out.printf("%s: %s%n  %s%n", trial.group(), verdict, trial.text());
        claim.ifPresent(one -> out.printf("  %s%n", one.because()));
      }
    }
    table.forEach((group, verdicts) -> out.printf("%-26s %s%n", group, verdicts));
    double recall = (double) stands / truths;
    out.printf(
        "claims %d, true %d, recall %.3f, changed and found %d, not held and called otherwise %d, %.1f ms each%n",
        trials.size(),
        truths,
        recall,
        changedFound,
        notHeldWrong,
        (System.nanoTime() - began) / 1e6 / trials.size());
    return recall >= LEAST_RECALL && changedFound == 0 && notHeldWrong == 0;
  }
}
