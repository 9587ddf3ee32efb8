package gongkai.api.claim;

import gongkai.api.claim.Claim.Kind;
import gongkai.api.claim.Claim.Verdict;
import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import java.util.List;
import java.util.Optional;

/** Articles: whether the document has it, and whether what is said of it stands in it. */
final class ArticleRule {
  private final HeldDocuments held;
  private final Verdicts verdicts;

  ArticleRule(HeldDocuments held, Verdicts verdicts) {
    this.held = held;
    this.verdicts = verdicts;
  }

  Claim judge(Said.OfArticle said, String text) {
    Verdicts.Of claim = verdicts.of(said.at(), Kind.ARTICLE);
    HeldDocuments.Meant meant = held.of(said.named());
    if (meant.none()) {
      return claim.notHeld("article-not-held");
    }
    if (!meant.one()) {
      return NameRules.ambiguous(claim, meant);
    }
    List<Disclosure> versions = meant.texts().getFirst();
    Disclosure document = held.version(said.named(), versions);
    Optional<Passage> article = held.article(document.id(), said.anchors().getFirst());
    if (article.isEmpty()) {
      return noSuchArticle(claim, document);
    }
    Passage passage = article.orElseThrow();
    Optional<Claim> elsewhere =
        said.words().flatMap(words -> elsewhere(claim, document, passage, words.in(text)));
    return elsewhere.orElseGet(
        () ->
            claim.found(
                held.standing(document, versions),
                Verdicts.at(document, passage, passage.text()),
                "article-held",
                document.title()));
  }

  /** The words that it is said to hold stand in another article of the document. */
  private Optional<Claim> elsewhere(
      Verdicts.Of claim, Disclosure document, Passage article, String words) {
    Literal text = held.text(document.id());
    if (text.findWithin(words, article.start(), article.end()).isPresent()) {
      return Optional.empty();
    }
    return text.find(words)
        .flatMap(found -> Passages.at(held.passages(document.id()), found.start()))
        .map(
            passage ->
                claim.say(
                    Verdict.DIFFERS,
                    Verdicts.at(document, passage, passage.text()),
                    "article-elsewhere",
                    document.title(),
                    Passages.name(passage)));
  }

  private Claim noSuchArticle(Verdicts.Of claim, Disclosure document) {
    List<Passage> articles =
        held.passages(document.id()).stream()
            .filter(passage -> passage.kind() == Passage.Kind.ARTICLE)
            .toList();
    return articles.isEmpty()
        ? claim.notHeld("article-of-none", document.title())
        : claim.say(
            Verdict.DIFFERS,
            Verdicts.at(document, articles.getLast(), articles.getLast().text()),
            "article-missing",
            document.title(),
            Passages.name(articles.getLast()));
  }
}
