package gongkai.bench.relevance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** Questions, the articles that answer them, and the articles among which they are looked for. */
record Judgements(List<Article> articles, List<Question> questions) {
  /** An article of a law. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Article(String id, String law, String article, String date, String text) {}

  /** Questions are tuned on or kept apart; no article answers questions of both sides. */
  enum Side {
    TUNE,
    CHECK
  }

  record Question(String id, String text, Set<String> answers, Side side) {}

  /** Reads {@code corpus.jsonl.gz} and TREC's two files. */
  static Judgements read(Path corpus, Path queries, Path qrels) throws IOException {
    List<Article> articles = articles(corpus);
    Map<String, Set<String>> answers = new HashMap<>();
    for (String line : Files.readAllLines(qrels)) {
      String[] cells = line.split("\\s+", -1);
      if (Integer.parseInt(cells[3]) > 0) {
        answers.computeIfAbsent(cells[0], none -> new TreeSet<>()).add(cells[2]);
      }
    }
    Map<String, Side> sides = sides(answers);
    List<Question> questions = new ArrayList<>();
    for (String line : Files.readAllLines(queries)) {
      String[] cells = line.split("\t", 2);
      Set<String> own = answers.getOrDefault(cells[0], Set.of());
      if (!own.isEmpty()) {
        questions.add(new Question(cells[0], cells[1], own, sides.get(cells[0])));
      }
    }
    return new Judgements(List.copyOf(articles), List.copyOf(questions));
  }

  /** Reads {@code corpus.jsonl.gz}. */
  static List<Article> articles(Path corpus) throws IOException {
    List<Article> articles = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles.add(json.readValue(line, Article.class));
      }
    }
    return articles;
  }

  /**
   * Questions that share an article belong together, and those that share one with them. A group
   * goes to the side that the hash of its first article says.
   */
  private static Map<String, Side> sides(Map<String, Set<String>> answers) {
    Map<String, Set<String>> questionsOf = new HashMap<>();
    answers.forEach(
        (question, articles) ->
            articles.forEach(
                article ->
                    questionsOf.computeIfAbsent(article, none -> new HashSet<>()).add(question)));
    Map<String, Side> sides = new LinkedHashMap<>();
    for (String question : new TreeSet<>(answers.keySet())) {
      if (sides.containsKey(question)) {
        continue;
      }
      Set<String> group = new TreeSet<>();
      TreeSet<String> articles = new TreeSet<>();
      List<String> open = new ArrayList<>(List.of(question));
      while (!open.isEmpty()) {
        String next = open.removeLast();
        if (group.add(next)) {
          articles.addAll(answers.get(next));
          answers.get(next).forEach(article -> open.addAll(questionsOf.get(article)));
        }
      }
      Side side = Math.floorMod(articles.first().hashCode() * 31, 7) < 4 ? Side.TUNE : Side.CHECK;
      group.forEach(each -> sides.put(each, side));
    }
    return sides;
  }
}
