package gongkai.api.document;

import gongkai.chinese.Outline;
import gongkai.noun.Citation;
import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.SourcePlace;
import gongkai.noun.Validity;
import gongkai.noun.ValidityOn;
import gongkai.noun.Wire;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.Names;
import gongkai.solr.holding.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells of a document whether it holds: the one place that does, for data and for pages alike. */
public final class Verdicts {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** A text with more versions or more amendments than this is a row of its own. */
  private static final int MOST = 60;

  /** Of a document that lies at more places the first are asked when it was last seen. */
  private static final int MOST_PLACES = 5;

  private static final Comparator<Verdict.Text> OLDEST_FIRST =
      Comparator.comparing((Verdict.Text text) -> text.day().orElse(LocalDate.MAX))
          .thenComparing(Verdict.Text::id);

  private final Holdings holdings;

  public Verdicts(Holdings holdings) {
    this.holdings = holdings;
  }

  /** Today, where the documents come from. */
  public static LocalDate today() {
    return LocalDate.now(CHINA);
  }

  public Verdict of(Disclosure disclosure, LocalDate day) {
    Validity validity = ValidityOn.of(disclosure, day);
    List<Disclosure> versions = versions(disclosure);
    Set<String> own = versions.stream().map(Disclosure::id).collect(Collectors.toSet());
    return new Verdict(
        validity.status(),
        validity.status() != Validity.Status.UNSTATED
            || holdings.vocabulary().makesRules(disclosure),
        since(validity, disclosure),
        said(validity, day),
        new Verdict.Line(
            texts(others(disclosure.relations().supersededBy(), own), day),
            texts(amending(disclosure), day),
            texts(others(disclosure.relations().supersedes(), own), day),
            texts(versions, day)),
        day,
        seen(disclosure));
  }

  /**
   * Who says that a text holds may leave open since when; the text itself tells its day of effect.
   */
  private static Optional<LocalDate> since(Validity validity, Disclosure disclosure) {
    return validity.status() == Validity.Status.IN_FORCE
        ? validity.since().or(() -> disclosure.date(Property.EFFECTIVE))
        : validity.since();
  }

  /** All versions of the text; none where there is but one. */
  private List<Disclosure> versions(Disclosure disclosure) {
    List<Disclosure> all =
        Names.ofVersions(disclosure, holdings.vocabulary())
            .map(
                key ->
                    holdings
                        .disclosures(Selection.of(Fields.VERSION_KEY, key), Optional.empty(), MOST)
                        .items())
            .orElse(List.of())
            .stream()
            .filter(version -> Names.day(version).isPresent())
            .toList();
    return all.size() > 1 ? all : List.of();
  }

  private List<Disclosure> others(Collection<String> ids, Set<String> but) {
    Set<String> wanted = new TreeSet<>(ids);
    wanted.removeAll(but);
    return wanted.isEmpty() ? List.of() : holdings.disclosures(wanted);
  }

  private List<Disclosure> amending(Disclosure disclosure) {
    return holdings
        .disclosures(Selection.of(Fields.CITES, disclosure.id()), Optional.empty(), MOST)
        .items()
        .stream()
        .filter(other -> !other.id().equals(disclosure.id()))
        .filter(
            other ->
                other.citations().stream()
                    .anyMatch(
                        citation ->
                            citation.role() == Citation.Role.AMENDS
                                && citation.resolved().equals(disclosure.id())))
        .toList();
  }

  private static List<Verdict.Text> texts(List<Disclosure> disclosures, LocalDate day) {
    return disclosures.stream().map(other -> text(other, day)).sorted(OLDEST_FIRST).toList();
  }

  private static Verdict.Text text(Disclosure disclosure, LocalDate day) {
    return new Verdict.Text(
        disclosure.id(),
        disclosure.title(),
        disclosure.value(Property.DOCUMENT_NUMBER),
        Names.day(disclosure),
        disclosure.date(Property.EFFECTIVE),
        ValidityOn.of(disclosure, day).status(),
        Wire.link(disclosure.id()));
  }

  private Verdict.Said said(Validity validity, LocalDate day) {
    String in = validity.saidIn().isEmpty() ? validity.by() : validity.saidIn();
    Optional<Disclosure> by = in.isEmpty() ? Optional.empty() : holdings.disclosure(in);
    if (by.isEmpty()) {
      // Names of records are for programs; people are told of a document by its title or number.
      String name = validity.by().matches("[0-9a-f]{20}") ? "" : validity.by();
      return new Verdict.Said(validity.sentence(), Optional.empty(), name, "", "");
    }
    String id = by.orElseThrow().id();
    Optional<Passage> place = place(id, validity.sentence());
    return new Verdict.Said(
        validity.sentence(),
        by.map(held -> text(held, day)),
        "",
        place.flatMap(passage -> Outline.article(passage.text())).orElse(""),
        Wire.link(id) + place.map(passage -> "#" + passage.anchor()).orElse(""));
  }

  /** The passage in which a sentence begins. */
  private Optional<Passage> place(String document, String sentence) {
    int at = sentence.isEmpty() ? -1 : holdings.text(document).orElse("").indexOf(sentence);
    return at < 0
        ? Optional.empty()
        : holdings.passages(document).stream()
            .filter(passage -> passage.start() <= at && at < passage.end())
            .findFirst();
  }

  private Optional<Instant> seen(Disclosure disclosure) {
    List<Instant> seen = new ArrayList<>();
    disclosure.sources().stream().map(SourcePlace::seen).forEach(seen::add);
    disclosure.sources().stream()
        .limit(MOST_PLACES)
        .flatMap(place -> holdings.ledgerEntry(place.uri()).stream())
        .map(LedgerEntry::seen)
        .forEach(seen::add);
    return seen.stream().filter(Instant.EPOCH::isBefore).max(Comparator.naturalOrder());
  }
}
