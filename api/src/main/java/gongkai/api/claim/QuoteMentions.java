package gongkai.api.claim;

import gongkai.api.claim.ArticleMentions.Mention;
import gongkai.api.claim.Named.At;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a text gives as another's: between quotation marks, or behind 第X条规定. Short ones
 * between marks are names and turns of speech, and quote nobody.
 */
final class QuoteMentions {
  private static final int LONGEST = 2000;

  /** Letters of a quotation that says whose it is, and of one that does not. */
  private static final int SHORTEST = 6;

  private static final int SHORTEST_ALONE = 12;
  private static final int SHORTEST_UNMARKED = 10;
  private static final Pattern STATES =
      Pattern.compile("(?:中|里)?的?(?:明确|还|也)?(?:规定|明确|指出|要求|提出|载明|写明)?了?[，,：:]");

  private final String text;
  private final List<Named> named;
  private final List<Mention> articles;

  QuoteMentions(String text, List<Named> named, List<Mention> articles) {
    this.text = text;
    this.named = named;
    this.articles = articles;
  }

  List<Said.OfQuote> all() {
    List<Said.OfQuote> all = new ArrayList<>();
    for (At marked : marked()) {
      quote(marked, true).ifPresent(all::add);
    }
    List<Said.OfQuote> unmarked = new ArrayList<>();
    for (Mention article : articles) {
      stated(article)
          .filter(words -> all.stream().noneMatch(quote -> meets(quote.at(), words)))
          .filter(words -> Literal.letters(words.in(text)) >= SHORTEST_UNMARKED)
          .map(
              words ->
                  new Said.OfQuote(
                      words, Optional.of(article.named()), true, article.anchors(), false))
          .ifPresent(unmarked::add);
    }
    all.addAll(unmarked);
    return all;
  }

  private Optional<Said.OfQuote> quote(At words, boolean marked) {
    int letters = Literal.letters(words.in(text));
    int sentence = ClaimReader.sentenceStart(text, words.start());
    Optional<Named> own = ClaimReader.last(named, sentence, words.start()).or(() -> behind(words));
    Optional<Named> whose =
        own.or(
            () ->
                ClaimReader.last(named, ClaimReader.lineStart(text, words.start()), words.start()));
    List<String> anchors =
        articles.stream()
            .filter(article -> whose.equals(Optional.of(article.named())))
            .filter(article -> article.at().start() >= sentence)
            .filter(article -> article.at().end() <= words.start() || follows(words, article.at()))
            .max(Comparator.comparingInt(article -> article.at().start()))
            .map(Mention::anchors)
            .orElse(List.of());
    boolean enough = letters >= (own.isPresent() ? SHORTEST : SHORTEST_ALONE);
    return enough
        ? Optional.of(new Said.OfQuote(words, whose, own.isPresent(), anchors, marked))
        : Optional.empty();
  }

  /** “…”（《…》第三条）names whose it is behind it. */
  private Optional<Named> behind(At words) {
    return named.stream()
        .filter(one -> follows(words, new At(one.start(), one.end())))
        .min(Comparator.comparingInt(Named::start));
  }

  private boolean follows(At words, At other) {
    int reach = Math.min(text.length(), words.end() + 60);
    return other.start() >= words.end()
        && other.start() < reach
        && text.substring(words.end(), other.start()).matches("[”\"」』]?[\\s　]*[（(—－-][^。；\\n]*");
  }

  private static boolean meets(At one, At other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /** What stands between quotation marks of one kind, the outermost, within a paragraph. */
  private List<At> marked() {
    List<At> found = new ArrayList<>();
    int open = -1;
    char close = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open >= 0 && (c == '\n' || i - open > LONGEST)) {
        open = -1;
      } else if (open < 0 && "“「\"".indexOf(c) >= 0) {
        open = i;
        close = "”」\"".charAt("“「\"".indexOf(c));
        depth = 1;
      } else if (open >= 0 && c == close) {
        depth--;
        if (depth == 0) {
          found.add(new At(open + 1, i));
          open = -1;
        }
      } else if (open >= 0 && c == text.charAt(open)) {
        depth++;
      }
    }
    return found;
  }

  /** The rest of the sentence behind 第三条规定：. */
  private Optional<At> stated(Mention article) {
    Matcher states = STATES.matcher(text).region(article.at().end(), text.length());
    if (!states.lookingAt()) {
      return Optional.empty();
    }
    int start = states.end();
    int end = start;
    while (end < text.length() && "。！？\n“".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end > start ? Optional.of(new At(start, end)) : Optional.empty();
  }
}
