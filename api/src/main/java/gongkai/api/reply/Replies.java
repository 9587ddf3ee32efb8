package gongkai.api.reply;

import gongkai.api.claim.Checker;
import gongkai.api.document.Verdicts;
import gongkai.api.search.Leading;
import gongkai.api.search.Questions;
import gongkai.api.words.Words;
import gongkai.chinese.Sentences;
import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.ValidityOn;
import gongkai.noun.Wire;
import gongkai.report.WholeFigures;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Names;
import gongkai.solr.search.SearchAnswer.Mark;
import gongkai.solr.search.SearchAnswer.PassageHit;
import gongkai.solr.search.SearchRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers questions with words of documents. A question for a number is a statement without it: it
 * is read by the grammar that reads statements. Others are answered by {@link Leading#article}, as
 * on the search page.
 */
public final class Replies {
  /** Most pieces of one answer. */
  public static final int MOST = 3;

  private final Questions questions;
  private final Leading leading;
  private final Checker checker;
  private final Holdings holdings;

  public Replies(Questions questions, Checker checker, Holdings holdings) {
    this.questions = questions;
    this.leading = new Leading(questions);
    this.checker = checker;
    this.holdings = holdings;
  }

  /** The answer; empty where nothing answers. */
  public List<Reply> to(String question, Words words) {
    List<Reply> figures = figures(question, words);
    return figures.isEmpty() ? sentences(question) : figures;
  }

  private List<Reply> figures(String question, Words words) {
    return statements(question.replaceAll("[\\s?？。]", ""))
        .map(statement -> checker.places(statement, words, MOST))
        .filter(places -> !places.isEmpty())
        .findFirst()
        .orElse(List.of())
        .stream()
        .flatMap(place -> reply(place).stream())
        .distinct()
        .toList();
  }

  /** What a document would say that answers it, with some number. */
  private static Stream<String> statements(String question) {
    String said = question.replaceFirst("(?:是|为|有)?(?:多少|几)", "1");
    return said.equals(question)
        ? Stream.of(question + "1件")
        : Stream.of(said, said + "件").map(one -> one + "。");
  }

  private Optional<Reply> reply(Observation number) {
    String text = holdings.text(number.document()).orElse("");
    int start = number.place().start();
    int end = number.place().end();
    boolean cell = WholeFigures.isCell(number);
    Sentences.Sentence whole =
        Sentences.of(text.substring(0, Math.min(text.length(), end + Leading.LONGEST))).stream()
            .filter(one -> !cell && one.start() <= start && end <= one.end())
            .findFirst()
            .orElse(new Sentences.Sentence(number.place().text(), start));
    return holdings
        .disclosure(number.document())
        .map(
            held ->
                reply(
                    cell ? Reply.Kind.CELL : Reply.Kind.SENTENCE,
                    whole,
                    held,
                    number.place().anchor(),
                    number.id(),
                    Wire.link(number)));
  }

  private List<Reply> sentences(String question) {
    SearchRequest request = SearchRequest.of(question);
    return leading
        .article(request, questions.ask(request), Verdicts.today())
        .map(Replies::telling)
        .orElse(List.of());
  }

  /** The sentences of the article that hold most of what was asked, in its order. */
  private static List<Reply> telling(PassageHit hit) {
    List<Sentences.Sentence> best =
        Sentences.of(hit.passage().text()).stream()
            .filter(sentence -> matched(sentence, hit.marks()) > 0)
            .sorted(
                Comparator.comparingLong(
                        (Sentences.Sentence sentence) -> matched(sentence, hit.marks()))
                    .reversed()
                    .thenComparing(Sentences.Sentence::start))
            .limit(MOST)
            .sorted(Comparator.comparing(Sentences.Sentence::start))
            .toList();
    List<Reply> replies = new ArrayList<>();
    for (Sentences.Sentence sentence : best) {
      replies.add(
          reply(
              Reply.Kind.SENTENCE,
              new Sentences.Sentence(sentence.text(), hit.passage().start() + sentence.start()),
              hit.disclosure(),
              hit.passage().anchor(),
              "",
              Wire.link(hit.disclosure().id()) + "#" + hit.passage().anchor()));
    }
    return replies;
  }

  /** How many different characters of it matched. */
  private static long matched(Sentences.Sentence sentence, List<Mark> marks) {
    return marks.stream()
        .filter(mark -> sentence.start() <= mark.start() && mark.end() <= sentence.end())
        .flatMapToInt(
            mark ->
                sentence
                    .text()
                    .substring(mark.start() - sentence.start(), mark.end() - sentence.start())
                    .chars())
        .distinct()
        .count();
  }

  private static Reply reply(
      Reply.Kind kind,
      Sentences.Sentence piece,
      Disclosure held,
      String anchor,
      String observation,
      String url) {
    return new Reply(
        kind,
        piece.text(),
        piece.start(),
        piece.end(),
        held.id(),
        held.title(),
        anchor,
        observation,
        ValidityOn.of(held, Verdicts.today()).status(),
        Names.day(held),
        url);
  }
}
