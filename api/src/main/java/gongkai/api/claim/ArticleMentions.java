package gongkai.api.claim;

import gongkai.api.claim.Named.At;
import gongkai.chinese.Outline;
import gongkai.chinese.SmallOrdinals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Articles that a text cites: 《…》第三条, 该办法第三条之一, 第三条、第四条. Whose they are is said right before them,
 * or was said last.
 */
final class ArticleMentions {
  private static final String ORDINAL = Outline.ORDINAL;
  private static final Pattern ARTICLE =
      Pattern.compile(
          "第 ?("
              + ORDINAL
              + ") ?条(?: ?之 ?([一二三四五六七八九十]{1,3}))?"
              + "(?:第[（(]?"
              + ORDINAL
              + "[)）]?款)?(?:第[（(]?"
              + ORDINAL
              + "[)）]?项)?");

  /** An article begins a line of a text that is itself rules: it cites nothing. */
  private static final Pattern OPENS_LINE = Pattern.compile("(?:^|\\n)[\\s　]*$");

  private ArticleMentions() {}

  /** An article and whose it is. */
  record Mention(At at, Named named, List<String> anchors) {}

  static List<Mention> of(String text, List<Named> named) {
    List<Mention> mentions = new ArrayList<>();
    Matcher matcher = ARTICLE.matcher(text);
    while (matcher.find()) {
      int start = matcher.start();
      String before = text.substring(Math.max(0, start - 8), start);
      boolean own = start == 0 || OPENS_LINE.matcher(before).find();
      boolean inTitle = named.stream().anyMatch(one -> one.start() < start && start < one.end());
      Optional<String> anchor = anchor(matcher);
      if (!own && !inTitle && anchor.isPresent()) {
        int from = ClaimReader.lineStart(text, start);
        ClaimReader.last(named, from, start)
            .ifPresent(
                of ->
                    mentions.add(
                        new Mention(
                            new At(start, matcher.end()), of, List.of(anchor.orElseThrow()))));
      }
    }
    return mentions;
  }

  private static Optional<String> anchor(Matcher matcher) {
    Optional<Integer> number = SmallOrdinals.read(gongkai.chinese.Folding.fold(matcher.group(1)));
    String inserted =
        matcher.group(2) == null
            ? ""
            : SmallOrdinals.read(matcher.group(2)).map(of -> "-" + of).orElse("");
    return number.map(of -> "article-" + of + inserted);
  }
}
