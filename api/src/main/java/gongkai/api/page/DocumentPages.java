package gongkai.api.page;

import gongkai.api.document.Related;
import gongkai.api.label.Labels;
import gongkai.api.problem.ProblemException;
import gongkai.api.words.Words;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.SourcePlace;
import gongkai.noun.Validity;
import gongkai.noun.Wire;
import gongkai.solr.holding.Holdings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page of a document. */
final class DocumentPages {
  private final Holdings holdings;
  private final Labels labels;
  private final Related related;

  DocumentPages(Holdings holdings, Labels labels) {
    this.holdings = holdings;
    this.labels = labels;
    this.related = new Related(holdings);
  }

  Disclosure held(String id) {
    return holdings
        .disclosure(id)
        .orElseThrow(() -> ProblemException.notFound("no-such-document", id));
  }

  DocumentPage page(Frame frame, Disclosure disclosure) {
    Words words = frame.words();
    String id = disclosure.id();
    String text = holdings.text(id).orElse("");
    List<Passage> passages = holdings.passages(id);
    List<Finding> findings = holdings.findingsOf(id);
    Map<String, Observation> numbered = Weaver.numbered(holdings.observationsOf(id));
    Weaver weaver = Weaver.of(text, numbered, disclosure.citations());
    StatisticViews statistics = new StatisticViews(numbered, findings, labels, words);
    Validity.Status validity = disclosure.validity().status();
    return new DocumentPage(
        frame,
        id,
        frame.title(),
        labels.of("kind", disclosure.value(Property.KIND), words.language()),
        validity == Validity.Status.UNSTATED ? "" : validity.wire(),
        labels.of("validity", validity.wire(), words.language()),
        notices(disclosure, words),
        new Facts(labels, frame).of(disclosure),
        ties(disclosure, frame),
        disclosure.sources().stream().map(DocumentPages::source).toList(),
        statistics.findings(),
        PassageViews.outline(passages),
        PassageViews.of(passages, weaver),
        numbered.size(),
        statistics.groups(),
        "/api/v1/documents/" + id + "/original",
        disclosure.original().fileName(),
        "/api/v1/documents/" + id,
        citation(disclosure, frame));
  }

  private static List<String> notices(Disclosure disclosure, Words words) {
    List<String> notices = new ArrayList<>();
    disclosure
        .withdrawn()
        .ifPresent(
            since ->
                notices.add(words.say("document.withdrawn", since.toString().substring(0, 10))));
    switch (disclosure.validity().status()) {
      case REPEALED, EXPIRED, AMENDED ->
          notices.add(words.say("document.not-in-force." + disclosure.validity().status().wire()));
      default -> {}
    }
    disclosure.marks().forEach(mark -> notices.add(words.sayOr("mark." + mark, mark)));
    return notices;
  }

  private List<DocumentPage.Tie> ties(Disclosure disclosure, Frame frame) {
    List<DocumentPage.Tie> ties = new ArrayList<>();
    for (Related.Tie tie : related.ties(disclosure)) {
      List<String> detail = new ArrayList<>();
      detail.add(tie.other().value(Property.DOCUMENT_NUMBER));
      detail.add(tie.other().value(Property.PUBLISHED));
      detail.removeIf(String::isEmpty);
      ties.add(
          new DocumentPage.Tie(
              frame.say("relation." + tie.relation()),
              Listing.title(tie.other(), frame.words()),
              frame.link(Wire.link(tie.other().id())),
              String.join(" · ", detail)));
    }
    return ties;
  }

  /**
   * Of a file only its name is told: the folders of the operator's machine are nobody's concern.
   */
  private static DocumentPage.Source source(SourcePlace place) {
    String uri = place.uri();
    if (uri.startsWith("https://") || uri.startsWith("http://")) {
      return new DocumentPage.Source(uri, uri);
    }
    return new DocumentPage.Source(uri.substring(uri.lastIndexOf('/') + 1), "");
  }

  /** How a journalist would cite it. */
  private static String citation(Disclosure disclosure, Frame frame) {
    List<String> parts = new ArrayList<>();
    parts.add(disclosure.publisher());
    parts.add("《" + frame.title() + "》");
    parts.add(disclosure.value(Property.DOCUMENT_NUMBER));
    parts.add(
        Optional.of(disclosure.value(Property.PUBLISHED))
            .filter(date -> !date.isEmpty())
            .orElse(disclosure.value(Property.FORMED)));
    parts.add(frame.site().name() + " " + Wire.link(disclosure.id()));
    parts.removeIf(String::isEmpty);
    return String.join(frame.english() ? ", " : "，", parts);
  }
}
