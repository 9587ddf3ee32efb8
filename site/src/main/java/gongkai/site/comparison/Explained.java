package gongkai.site.comparison;

import gongkai.chinese.Outline;
import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.noun.Wire;
import gongkai.site.comparison.ContrastPage.Cell;
import gongkai.site.comparison.ContrastPage.Part;
import gongkai.site.comparison.ContrastPage.Piece;
import gongkai.site.comparison.ContrastPage.Row;
import gongkai.site.frame.Frame;
import gongkai.solr.holding.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A policy beside its interpretation: each passage of the interpretation stands beside the articles
 * that it names. What names none follows what stands before it; articles that nobody names are
 * folded at the end.
 */
final class Explained {
  /** 第三条, and 第三条至第五条 as two ends. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<from>"
              + Outline.NUMBERED
              + "条(?:之[一二三四五六七八九十]{1,3})?)"
              + "(?:(?:至|到|—|－|-|~)(?<to>"
              + Outline.NUMBERED
              + "条))?");

  private final Frame frame;
  private final String policy;
  private final String interpretation;
  private final List<String> names;

  Explained(Frame frame, Disclosure policy, Disclosure interpretation) {
    this.frame = frame;
    this.policy = policy.id();
    this.interpretation = interpretation.id();
    this.names = Names.of(policy);
  }

  List<Part> parts(List<Passage> ofPolicy, List<Passage> ofInterpretation) {
    Map<String, Passage> articles = new LinkedHashMap<>();
    for (Passage passage : ofPolicy) {
      if (passage.kind() == Passage.Kind.ARTICLE) {
        articles.putIfAbsent(passage.anchor(), passage);
      }
    }
    Set<String> named = new LinkedHashSet<>();
    List<Row> rows = new ArrayList<>();
    for (Passage passage : ofInterpretation) {
      if (passage.text().isBlank()) {
        continue;
      }
      List<Passage> own = named(passage.text(), articles);
      own.forEach(article -> named.add(article.anchor()));
      rows.add(
          new Row(
              own.isEmpty() ? "same" : "explained",
              own.isEmpty() ? Cell.NOTHING : cell(own),
              cell(passage, interpretation),
              ""));
    }
    if (named.isEmpty()) {
      Cell whole = cell(ofPolicy.stream().filter(passage -> !passage.text().isBlank()).toList());
      Cell told =
          new Cell(
              "", "", false, rows.stream().flatMap(row -> row.right().lines().stream()).toList());
      return List.of(new Part("", List.of(new Row("same", whole, told, ""))));
    }
    List<Row> rest =
        ofPolicy.stream()
            .filter(passage -> !passage.text().isBlank() && !named.contains(passage.anchor()))
            .map(passage -> new Row("same", cell(passage, policy), Cell.NOTHING, ""))
            .toList();
    List<Part> parts = new ArrayList<>(List.of(new Part("", rows)));
    if (!rest.isEmpty()) {
      parts.add(new Part(frame.say("contrast.unexplained", rest.size()), rest));
    }
    return parts;
  }

  private List<Passage> named(String words, Map<String, Passage> articles) {
    Set<Passage> named = new LinkedHashSet<>();
    Matcher matcher = NAMED.matcher(words);
    while (matcher.find()) {
      Optional<Outline> from = Outline.at(matcher.group("from"));
      Optional<Outline> to =
          Optional.ofNullable(matcher.group("to")).flatMap(Outline::at).or(() -> from);
      if (from.isEmpty() || isOfAnother(words, matcher.start())) {
        continue;
      }
      for (Passage article : articles.values()) {
        Optional<Outline> own = Outline.at(article.text());
        if (own.filter(number -> within(number, from.orElseThrow(), to.orElseThrow()))
            .isPresent()) {
          named.add(article);
        }
      }
    }
    return List.copyOf(named);
  }

  /** 《社会救助暂行办法》第三条 is an article of another text than 《实施细则》, which it explains. */
  private boolean isOfAnother(String words, int at) {
    int open = at > 0 && words.charAt(at - 1) == '》' ? words.lastIndexOf('《', at - 1) : -1;
    return open >= 0
        && Names.cited(words.substring(open + 1, at - 1)).stream().noneMatch(names::contains);
  }

  private static boolean within(Outline number, Outline from, Outline to) {
    return from.number() == to.number()
        ? number.number() == from.number() && number.inserted() == from.inserted()
        : from.number() <= number.number() && number.number() <= to.number();
  }

  private Cell cell(List<Passage> articles) {
    List<List<Piece>> lines = new ArrayList<>();
    articles.forEach(article -> lines.addAll(cell(article, policy).lines()));
    Cell first = cell(articles.getFirst(), policy);
    return new Cell("", first.href(), false, lines);
  }

  private Cell cell(Passage passage, String document) {
    return new Cell(
        "",
        frame.link(Wire.link(document) + "#" + passage.anchor()),
        passage.kind() == Passage.Kind.HEADING || passage.kind() == Passage.Kind.TITLE,
        ContrastViews.lines(List.of(new Piece(false, passage.text().strip()))));
  }
}
