package gongkai.site.document;

import gongkai.api.document.Related;
import gongkai.api.label.Labels;
import gongkai.api.search.Questions;
import gongkai.noun.Citation;
import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Validity;
import gongkai.noun.Wire;
import gongkai.site.comparison.LagWords;
import gongkai.site.component.Link;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.search.Listing;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that a document is tied to: by its relations, by what it cites and what cites it.
 */
final class Ties {
  private static final List<String> ORDER =
      List.of(
          "supersededBy",
          "supersedes",
          "interpretedBy",
          "interprets",
          "attachments",
          "attachedTo",
          "duplicates",
          "sameWording",
          "cites",
          "citedBy",
          "series",
          "alike");

  private final Related related;
  private final Labels labels;
  private final LagWords lags;

  Ties(Holdings holdings, Questions questions, Labels labels, LagWords lags) {
    this.related = new Related(holdings, questions);
    this.labels = labels;
    this.lags = lags;
  }

  List<DocumentPage.TieGroup> of(
      Disclosure disclosure, String text, List<Passage> passages, Frame frame) {
    Map<String, List<DocumentPage.Tie>> groups = new LinkedHashMap<>();
    ORDER.forEach(relation -> groups.put(relation, new ArrayList<>()));
    Map<String, Disclosure> known = new HashMap<>();
    for (Related.Tie tie : related.ties(disclosure, text)) {
      known.put(tie.other().id(), tie.other());
      if (!tie.relation().equals("cites")) {
        groups.get(tie.relation()).add(tie(disclosure, tie, frame));
      }
    }
    groups.get("cites").addAll(cited(disclosure, known, passages, frame));
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(
            group ->
                new DocumentPage.TieGroup(
                    frame.say("relation." + group.getKey()), group.getValue()))
        .toList();
  }

  private DocumentPage.Tie tie(Disclosure disclosure, Related.Tie tie, Frame frame) {
    boolean interpretation =
        tie.relation().equals("interpretedBy") || tie.relation().equals("interprets");
    boolean pair = interpretation || tie.relation().startsWith("supersede");
    List<Link> actions = new ArrayList<>();
    if (pair) {
      actions.add(
          new Link(
              frame.say(interpretation ? "document.side-by-side" : "verdict.compare"),
              frame.link(Wire.link(disclosure.id()) + "/with/" + tie.other().id())));
    }
    Optional<String> days =
        tie.relation().equals("interpretedBy")
            ? lags.of(disclosure, tie.other(), frame.words())
            : tie.relation().equals("interprets")
                ? lags.of(tie.other(), disclosure, frame.words())
                : Optional.empty();
    return held(tie.other(), frame, days.orElse(""), actions);
  }

  private DocumentPage.Tie held(Disclosure other, Frame frame, String more, List<Link> actions) {
    List<String> detail = new ArrayList<>();
    detail.add(other.value(Property.DOCUMENT_NUMBER));
    detail.add(other.value(Property.PUBLISHED));
    detail.add(more);
    detail.removeIf(String::isEmpty);
    Validity.Status validity = other.validity().status();
    return new DocumentPage.Tie(
        Listing.title(other, frame.words()),
        frame.link(Wire.link(other.id())),
        validity == Validity.Status.UNSTATED ? "" : validity.wire(),
        labels.of("validity", validity.wire(), frame.words().language()),
        String.join(" · ", detail),
        actions);
  }

  /** What it cites beside itself, each once, with where it does; also what is not held here. */
  private List<DocumentPage.Tie> cited(
      Disclosure disclosure, Map<String, Disclosure> known, List<Passage> passages, Frame frame) {
    Map<String, DocumentPage.Tie> cited = new LinkedHashMap<>();
    List<String> own = Names.of(disclosure);
    for (Citation citation : disclosure.citations()) {
      String name = citation.resolved() + citation.number() + citation.title();
      boolean itself = own.stream().anyMatch(Names.cited(citation.title())::contains);
      if ((itself && citation.resolved().isEmpty())
          || citation.resolved().equals(disclosure.id())
          || cited.containsKey(name)) {
        continue;
      }
      List<Link> where = new ArrayList<>();
      passages.stream()
          .filter(
              passage -> passage.start() <= citation.start() && citation.start() < passage.end())
          .findFirst()
          .ifPresent(
              passage ->
                  where.add(new Link(frame.say("document.cited-here"), "#" + passage.anchor())));
      Optional<Disclosure> other = Optional.ofNullable(known.get(citation.resolved()));
      cited.put(
          name,
          other
              .map(held -> held(held, frame, "", where))
              .orElseGet(() -> dangling(citation, where, frame)));
    }
    return List.copyOf(cited.values());
  }

  private static DocumentPage.Tie dangling(Citation citation, List<Link> where, Frame frame) {
    String title = citation.title().isEmpty() ? citation.number() : "《" + citation.title() + "》";
    List<String> detail = new ArrayList<>();
    if (!citation.title().isEmpty() && !citation.number().isEmpty()) {
      detail.add(citation.number());
    }
    detail.add(frame.say("document.not-held"));
    List<Link> actions = new ArrayList<>(where);
    String query = citation.title().isEmpty() ? citation.number() : citation.title();
    actions.add(
        new Link(
            frame.say("document.search-it"), frame.link(Address.of("/search").with("q", query))));
    return new DocumentPage.Tie(title, "", "", "", String.join(" · ", detail), actions);
  }
}
