package gongkai.api.claim;

import gongkai.api.claim.Claim.Kind;
import gongkai.api.claim.Claim.Verdict;
import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.solr.search.SearchAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Quotations: whether the words stand where they are said to, else where, else what is nearest. */
final class QuoteRule {
  private final HeldDocuments held;
  private final Verdicts verdicts;
  private final WordSearch search;

  QuoteRule(HeldDocuments held, Verdicts verdicts, WordSearch search) {
    this.held = held;
    this.verdicts = verdicts;
    this.search = search;
  }

  /**
   * Empty where words without marks are told in other words than the article's: that is no quote.
   */
  Optional<Claim> judge(Said.OfQuote said, String text) {
    String words = said.at().in(text);
    Verdicts.Of claim = verdicts.of(said.at(), Kind.QUOTE);
    Optional<HeldDocuments.Meant> meant = said.named().map(held::of).filter(of -> !of.none());
    if (meant.isPresent()) {
      Optional<Claim> own = ofDocument(claim, said, meant.orElseThrow(), words);
      if (own.isPresent() || !said.marked()) {
        return own;
      }
    } else if (!said.marked()) {
      return Optional.empty();
    }
    return Optional.of(anywhere(claim, said, meant.isPresent(), words));
  }

  private Optional<Claim> ofDocument(
      Verdicts.Of claim, Said.OfQuote said, HeldDocuments.Meant meant, String words) {
    for (List<Disclosure> versions : meant.texts()) {
      Disclosure named = held.version(said.named().orElseThrow(), versions);
      List<Disclosure> order = new ArrayList<>(List.of(named));
      versions.reversed().stream()
          .filter(other -> !other.id().equals(named.id()))
          .forEach(order::add);
      for (Disclosure version : order) {
        Optional<Claim> stands = stands(claim, said, version, versions, words);
        if (stands.isPresent()) {
          return stands;
        }
      }
    }
    if (!meant.one()) {
      return Optional.empty();
    }
    Disclosure document = held.version(said.named().orElseThrow(), meant.texts().getFirst());
    return Nearest.of(words, within(said, document))
        .or(() -> Nearest.of(words, held.passages(document.id())))
        .map(
            near ->
                claim.say(
                    Verdict.DIFFERS,
                    Verdicts.at(document, near.passage(), near.text()),
                    "quote-differs",
                    document.title(),
                    Passages.name(near.passage())));
  }

  private List<Passage> within(Said.OfQuote said, Disclosure document) {
    return said.anchors().stream()
        .flatMap(anchor -> held.article(document.id(), anchor).stream())
        .toList();
  }

  private Optional<Claim> stands(
      Verdicts.Of claim,
      Said.OfQuote said,
      Disclosure document,
      List<Disclosure> versions,
      String words) {
    Literal text = held.text(document.id());
    for (Passage article : within(said, document)) {
      Optional<Literal.Found> inArticle = text.findWithin(words, article.start(), article.end());
      if (inArticle.isPresent()) {
        return Optional.of(
            claim.found(
                held.standing(document, versions),
                Verdicts.at(document, article, text.between(inArticle.orElseThrow())),
                "quote-held",
                document.title(),
                Passages.name(article)));
      }
    }
    Optional<Literal.Found> found = text.find(words);
    Optional<Passage> passage =
        found.flatMap(at -> Passages.at(held.passages(document.id()), at.start()));
    if (passage.isEmpty()) {
      return Optional.empty();
    }
    Claim.Place place =
        Verdicts.at(document, passage.orElseThrow(), text.between(found.orElseThrow()));
    String name = Passages.name(passage.orElseThrow());
    return Optional.of(
        said.anchors().isEmpty()
            ? claim.found(
                held.standing(document, versions), place, "quote-held", document.title(), name)
            : claim.say(Verdict.DIFFERS, place, "quote-elsewhere", document.title(), name));
  }

  /** In any document that is held. */
  private Claim anywhere(Verdicts.Of claim, Said.OfQuote said, boolean namedHeld, String words) {
    for (SearchAnswer.PassageHit hit : search.literally(words)) {
      Disclosure document = hit.disclosure();
      Literal text = held.text(document.id());
      Optional<Literal.Found> found = text.find(words);
      Optional<Passage> passage =
          found.flatMap(at -> Passages.at(held.passages(document.id()), at.start()));
      if (passage.isPresent()) {
        Claim.Place place =
            Verdicts.at(document, passage.orElseThrow(), text.between(found.orElseThrow()));
        String name = Passages.name(passage.orElseThrow());
        return said.sure()
            ? claim.say(
                Verdict.DIFFERS,
                place,
                namedHeld ? "quote-of-other" : "quote-of-other-than-not-held",
                document.title(),
                name)
            : claim.found(
                held.standing(document, List.of(document)),
                place,
                "quote-held",
                document.title(),
                name);
      }
    }
    List<SearchAnswer.PassageHit> alike = search.alike(words);
    return Nearest.of(words, alike.stream().map(SearchAnswer.PassageHit::passage).toList())
        .flatMap(
            near ->
                alike.stream()
                    .filter(hit -> hit.passage().id().equals(near.passage().id()))
                    .findFirst()
                    .map(
                        hit ->
                            claim.say(
                                Verdict.DIFFERS,
                                Verdicts.at(hit.disclosure(), near.passage(), near.text()),
                                "quote-differs",
                                hit.disclosure().title(),
                                Passages.name(near.passage()))))
        .orElseGet(() -> claim.notHeld("quote-not-held"));
  }
}
