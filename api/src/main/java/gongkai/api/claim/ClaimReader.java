package gongkai.api.claim;

import gongkai.api.claim.Named.At;
import gongkai.chinese.BookTitles;
import gongkai.chinese.DocumentNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a text says that can be looked up, in text order. */
final class ClaimReader {
  private static final Pattern OPENS_NUMBER = Pattern.compile("[\\s　]{0,3}[（(][^（()）]{0,12}?");

  /** Characters within which the number of a document that is named begins. */
  private static final int NUMBER_BEHIND = 16;

  private final HeldDocuments held;
  private final LawMentions laws;
  private final FigureReader figures;

  ClaimReader(HeldDocuments held, FigureReader figures) {
    this.held = held;
    this.laws = new LawMentions(held);
    this.figures = figures;
  }

  List<Said> read(String text) {
    List<Named> named = named(text);
    List<ArticleMentions.Mention> articles = ArticleMentions.of(text, named);
    List<Said> said = new ArrayList<>();
    for (Named each : named) {
      each.titleAt().ifPresent(at -> said.add(new Said.OfTitle(at, each)));
      each.numberAt().ifPresent(at -> said.add(new Said.OfNumber(at, each)));
    }
    List<Said.OfQuote> quotes = new QuoteMentions(text, named, articles).all();
    for (ArticleMentions.Mention each : articles) {
      Optional<At> words =
          quotes.stream()
              .filter(quote -> quote.anchors().equals(each.anchors()))
              .filter(quote -> quote.named().equals(Optional.of(each.named())))
              .filter(quote -> quote.sure())
              .map(Said.OfQuote::at)
              .min(Comparator.comparingInt(at -> Math.abs(at.start() - each.at().end())));
      said.add(new Said.OfArticle(each.at(), each.named(), each.anchors(), words));
    }
    said.addAll(quotes);
    said.addAll(
        figures.read(text).stream()
            .filter(figure -> said.stream().noneMatch(other -> covers(other.at(), figure.at())))
            .toList());
    said.sort(
        Comparator.comparingInt((Said one) -> one.at().start())
            .thenComparing(one -> one.at().end()));
    return said;
  }

  private static boolean covers(At outer, At inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  /** Every document that is named: by its title and the number behind it, by either alone. */
  private List<Named> named(String text) {
    List<DocumentNumbers.Found> numbers =
        DocumentNumbers.findAll(text).stream().map(held::withoutLead).toList();
    List<Named> named = new ArrayList<>();
    int next = 0;
    for (BookTitles.Found title : BookTitles.findAll(text)) {
      while (next < numbers.size() && numbers.get(next).start() < title.start()) {
        named.add(alone(numbers.get(next++)));
      }
      while (next < numbers.size() && numbers.get(next).end() <= title.end()) {
        next++;
      }
      Optional<DocumentNumbers.Found> behind =
          next < numbers.size() && belongs(text, title, numbers.get(next))
              ? Optional.of(numbers.get(next++))
              : Optional.empty();
      named.add(
          new Named(
              title.name(text),
              behind.map(DocumentNumbers.Found::number).orElse(""),
              Optional.of(new At(title.start(), title.end())),
              behind.map(found -> new At(found.start(), found.end()))));
    }
    while (next < numbers.size()) {
      named.add(alone(numbers.get(next++)));
    }
    named.addAll(laws.in(text, named));
    named.sort(Comparator.comparingInt(Named::start));
    return named;
  }

  private static boolean belongs(
      String text, BookTitles.Found title, DocumentNumbers.Found number) {
    return number.start() - title.end() < NUMBER_BEHIND
        && OPENS_NUMBER.matcher(text.substring(title.end(), number.start())).matches();
  }

  private static Named alone(DocumentNumbers.Found found) {
    return new Named(
        "", found.number(), Optional.empty(), Optional.of(new At(found.start(), found.end())));
  }

  /** Where the sentence that holds an offset begins. */
  static int sentenceStart(String text, int offset) {
    int at = offset;
    while (at > 0 && "。！？!?\n".indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  /** Where the paragraph that holds an offset begins. */
  static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The last of them that is named before an offset and after another. */
  static Optional<Named> last(List<Named> named, int from, int before) {
    return named.stream()
        .filter(one -> one.start() >= from && one.end() <= before)
        .max(Comparator.comparingInt(Named::end));
  }

  /** Matches of a pattern, as offsets. */
  static List<At> all(Matcher matcher) {
    return matcher.results().map(found -> new At(found.start(), found.end())).toList();
  }
}
