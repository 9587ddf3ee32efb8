package gongkai.api.claim;

import gongkai.api.claim.Claim.Kind;
import gongkai.api.claim.Claim.Verdict;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import java.util.List;
import java.util.Optional;

/** Titles and document numbers: whether such a document is held, and both are of one. */
final class NameRules {
  private final HeldDocuments held;
  private final Verdicts verdicts;

  NameRules(HeldDocuments held, Verdicts verdicts) {
    this.held = held;
    this.verdicts = verdicts;
  }

  Claim title(Said.OfTitle said) {
    Verdicts.Of claim = verdicts.of(said.at(), Kind.TITLE);
    HeldDocuments.Meant meant = held.of(said.named());
    if (meant.none()) {
      List<Disclosure> numbered = held.numbered(said.named().number());
      return numbered.isEmpty()
          ? claim.notHeld("title-not-held")
          : claim.say(
              Verdict.DIFFERS,
              Verdicts.whole(numbered.getFirst()),
              "title-of-number",
              said.named().number(),
              numbered.getFirst().title());
    }
    if (!meant.one()) {
      return ambiguous(claim, meant);
    }
    List<Disclosure> versions = meant.texts().getFirst();
    Disclosure document = held.version(said.named(), versions);
    return claim.found(
        held.standing(document, versions),
        Verdicts.whole(document),
        "title-held",
        document.title());
  }

  Claim number(Said.OfNumber said) {
    Verdicts.Of claim = verdicts.of(said.at(), Kind.NUMBER);
    Named named = said.named();
    List<Disclosure> numbered = held.numbered(named.number());
    if (!named.title().isEmpty()) {
      HeldDocuments.Meant meant = held.of(named);
      boolean both =
          meant.texts().stream()
              .flatMap(List::stream)
              .anyMatch(one -> numbered.stream().anyMatch(other -> other.id().equals(one.id())));
      Optional<Disclosure> titled =
          meant.one()
              ? Optional.of(held.version(named, meant.texts().getFirst()))
              : Optional.empty();
      boolean otherNumber =
          titled.filter(one -> !one.value(Property.DOCUMENT_NUMBER).isEmpty()).isPresent();
      if (!both && otherNumber) {
        Disclosure document = titled.orElseThrow();
        return claim.say(
            Verdict.DIFFERS,
            Verdicts.number(document),
            "number-of-title",
            document.title(),
            document.value(Property.DOCUMENT_NUMBER));
      }
      if (!both && !numbered.isEmpty()) {
        return claim.say(
            Verdict.DIFFERS,
            Verdicts.whole(numbered.getFirst()),
            "title-of-number",
            named.number(),
            numbered.getFirst().title());
      }
    }
    if (numbered.isEmpty()) {
      return claim.notHeld("number-not-held");
    }
    HeldDocuments.Meant meant =
        held.of(new Named("", named.number(), Optional.empty(), Optional.empty()));
    if (!meant.one()) {
      return ambiguous(claim, meant);
    }
    List<Disclosure> versions = meant.texts().getFirst();
    Disclosure document = held.latest(versions);
    return claim.found(
        held.standing(document, versions),
        Verdicts.whole(document),
        "number-held",
        document.value(Property.DOCUMENT_NUMBER),
        document.title());
  }

  static Claim ambiguous(Verdicts.Of claim, HeldDocuments.Meant meant) {
    Disclosure first = meant.texts().getFirst().getLast();
    Disclosure second = meant.texts().get(1).getLast();
    return claim.say(
        Verdict.AMBIGUOUS,
        Verdicts.whole(first),
        "ambiguous",
        meant.texts().size(),
        first.title() + whose(first),
        second.title() + whose(second));
  }

  private static String whose(Disclosure disclosure) {
    return disclosure.publisher().isEmpty() ? "" : "（" + disclosure.publisher() + "）";
  }
}
