package gongkai.api.page;

import gongkai.api.label.Labels;
import gongkai.api.words.Words;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Validity;
import gongkai.noun.Wire;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchAnswer.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Turns hits into what is shown of them. */
final class Listing {
  private final Labels labels;

  Listing(Labels labels) {
    this.labels = labels;
  }

  HitView hit(SearchAnswer.Hit hit, Words words) {
    return switch (hit) {
      case SearchAnswer.DocumentHit document ->
          view(
              document.disclosure(),
              words,
              document.snippets().stream()
                  .map(
                      snippet ->
                          snippet(
                              document.disclosure(),
                              snippet.anchor(),
                              snippet.heading(),
                              snippet.page(),
                              snippet.text(),
                              snippet.marks(),
                              words))
                  .toList());
      case SearchAnswer.PassageHit passage ->
          view(
              passage.disclosure(),
              words,
              List.of(
                  snippet(
                      passage.disclosure(),
                      passage.passage().anchor(),
                      passage.passage().heading(),
                      passage.passage().page(),
                      passage.passage().text(),
                      passage.marks(),
                      words)));
    };
  }

  private HitView view(Disclosure disclosure, Words words, List<HitView.SnippetView> snippets) {
    Validity.Status validity = disclosure.validity().status();
    return new HitView(
        Wire.link(disclosure.id()),
        title(disclosure, words),
        labels.of("kind", disclosure.value(Property.KIND), words.language()),
        facts(disclosure),
        validity == Validity.Status.UNSTATED ? "" : validity.wire(),
        labels.of("validity", validity.wire(), words.language()),
        snippets);
  }

  /** The title, or what the file is called where it has none. */
  static String title(Disclosure disclosure, Words words) {
    if (!disclosure.title().isEmpty()) {
      return disclosure.title();
    }
    String file = disclosure.original().fileName();
    return file.isEmpty() ? words.say("document.untitled") : file;
  }

  private static List<String> facts(Disclosure disclosure) {
    List<String> facts = new ArrayList<>();
    for (Property property :
        List.of(Property.PUBLISHER, Property.DOCUMENT_NUMBER, Property.PUBLISHED)) {
      if (!disclosure.value(property).isEmpty()) {
        facts.add(disclosure.value(property));
      }
    }
    if (disclosure.value(Property.PUBLISHED).isEmpty()
        && !disclosure.value(Property.FORMED).isEmpty()) {
      facts.add(disclosure.value(Property.FORMED));
    }
    return facts;
  }

  private static HitView.SnippetView snippet(
      Disclosure disclosure,
      String anchor,
      List<String> heading,
      OptionalInt page,
      String text,
      List<Mark> marks,
      Words words) {
    List<String> where = new ArrayList<>(heading);
    if (page.isPresent()) {
      where.add(words.say("document.page", page.getAsInt()));
    }
    return new HitView.SnippetView(
        Wire.link(disclosure.id()) + (anchor.isEmpty() ? "" : "#" + anchor),
        String.join(" › ", where),
        Marked.cut(text, marks));
  }
}
