package gongkai.api.claim;

import gongkai.api.claim.Claim.Kind;
import gongkai.api.claim.Claim.Place;
import gongkai.api.claim.Claim.Verdict;
import gongkai.api.claim.Named.At;
import gongkai.api.words.Words;
import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Wire;
import java.util.Optional;

/** Writes verdicts, each with its reason in the client's language. */
final class Verdicts {
  private final String text;
  private final Words words;

  Verdicts(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  /** A kind of claim at its place; what is found out about it follows. */
  record Of(Verdicts verdicts, At at, Kind kind) {
    Claim say(
        Verdict verdict, Optional<Place> place, Optional<Place> now, String rule, Object... with) {
      return new Claim(
          at.start(),
          at.end(),
          at.in(verdicts.text),
          kind,
          verdict,
          place,
          now,
          verdicts.words.say("claim." + rule, with));
    }

    Claim say(Verdict verdict, Place place, String rule, Object... with) {
      return say(verdict, Optional.of(place), Optional.empty(), rule, with);
    }

    Claim notHeld(String rule, Object... with) {
      return say(Verdict.NOT_HELD, Optional.empty(), Optional.empty(), rule, with);
    }

    /** What stands there, but the document holds no longer; or just that it stands there. */
    Claim found(HeldDocuments.Standing standing, Place place, String rule, Object... with) {
      Words words = verdicts.words;
      Optional<Place> now = standing.now().map(Verdicts::whole);
      String what = words.say("claim." + rule, with);
      String since = standing.validity().since().map(Object::toString).orElse("");
      return switch (standing.verdict()) {
        case REPEALED ->
            say(
                Verdict.REPEALED,
                Optional.of(place),
                now,
                now.isPresent() ? "repealed-by" : "repealed",
                what,
                place.title(),
                since.isEmpty() ? "" : words.say("claim.since", since),
                now.map(Place::title).orElse(""));
        case AMENDED ->
            say(
                Verdict.AMENDED,
                Optional.of(place),
                now,
                now.isPresent() ? "amended-by" : "amended",
                what,
                place.title(),
                since.isEmpty() ? "" : words.say("claim.since", since),
                now.map(Place::title).orElse(""));
        default -> say(Verdict.FOUND, place, rule, with);
      };
    }
  }

  Of of(At at, Kind kind) {
    return new Of(this, at, kind);
  }

  static Place whole(Disclosure disclosure) {
    return new Place(
        disclosure.id(), disclosure.title(), "", disclosure.title(), Wire.link(disclosure.id()));
  }

  static Place number(Disclosure disclosure) {
    Place whole = whole(disclosure);
    return new Place(
        whole.document(),
        whole.title(),
        "",
        disclosure.value(Property.DOCUMENT_NUMBER),
        whole.url());
  }

  static Place at(Disclosure disclosure, Passage passage, String words) {
    return new Place(
        disclosure.id(),
        disclosure.title(),
        passage.anchor(),
        words,
        Wire.link(disclosure.id()) + "#" + passage.anchor());
  }
}
