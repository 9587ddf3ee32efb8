package gongkai.solr.search;

import gongkai.solr.analysis.Characters;
import gongkai.solr.plugin.Question;
import gongkai.solr.search.SearchRequest.Match;
import gongkai.solr.search.SearchRequest.Scope;
import java.util.Arrays;
import java.util.Optional;

/**
 * Queries that tell nothing of whoever asks: a few words of the vocabulary or of several titles,
 * and nothing else. No numbers, letters, addresses, quoted or long texts, nor names of people.
 */
final class CommonWords {
  private static final int LONGEST = 12;

  private final Lexicons lexicons;

  CommonWords(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /** The query in simplified characters; empty where it is anything else. */
  Optional<String> of(SearchRequest request) {
    if (request.words().match() != Match.SMART
        || request.words().scope() != Scope.ALL
        || request.words().query().length() > 2 * LONGEST) {
      return Optional.empty();
    }
    Question question =
        QueryReader.smart(request.words().query(), Question.Target.DOCUMENT).question();
    if (question.restricted() || question.words().isEmpty() || !question.named().isEmpty()) {
      return Optional.empty();
    }
    Lexicon lexicon = lexicons.now();
    String text = Characters.simplify(String.join(" ", question.words()));
    boolean common =
        text.length() <= LONGEST
            && !lexicon.isNeverHot(text.replace(" ", ""))
            && Arrays.stream(text.split(" ", -1))
                .allMatch(part -> !part.isEmpty() && lexicon.isCommonlyMade(part));
    return common ? Optional.of(text) : Optional.empty();
  }
}
