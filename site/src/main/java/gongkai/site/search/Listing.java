package gongkai.site.search;

import gongkai.api.label.Labels;
import gongkai.api.words.Words;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Validity;
import gongkai.noun.Wire;
import gongkai.site.component.HitView;
import gongkai.site.component.Marked;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.solr.search.SearchAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Turns hits into what is shown of them. */
public final class Listing {
  private static final List<String> ASKED = List.of("q", "match");

  private final Labels labels;

  public Listing(Labels labels) {
    this.labels = labels;
  }

  /**
   * A hit.
   *
   * @param search whose words the document's page marks; or any other address
   */
  public HitView hit(SearchAnswer.Hit hit, Frame frame, Address search) {
    Address page = page(hit.disclosure(), search);
    List<HitView.SnippetView> snippets =
        switch (hit) {
          case SearchAnswer.DocumentHit document ->
              telling(document.snippets()).stream()
                  .map(
                      snippet ->
                          snippet(
                              frame,
                              frame.link(page + anchor(snippet.anchor())),
                              snippet.heading(),
                              snippet.page(),
                              Marked.cut(snippet.text(), snippet.marks())))
                  .toList();
          case SearchAnswer.PassageHit passage ->
              List.of(
                  snippet(
                      frame,
                      frame.link(page + anchor(passage.passage().anchor())),
                      passage.passage().heading(),
                      passage.passage().page(),
                      Marked.cut(passage.passage().text(), passage.marks())));
        };
    return view(hit.disclosure(), frame, frame.link(page), snippets);
  }

  /** Of a hit whose number or title was asked for, any words of the text tell nothing. */
  private static List<SearchAnswer.Snippet> telling(List<SearchAnswer.Snippet> snippets) {
    List<SearchAnswer.Snippet> marked =
        snippets.stream().filter(snippet -> !snippet.marks().isEmpty()).toList();
    return marked.isEmpty() ? snippets.subList(0, Math.min(1, snippets.size())) : marked;
  }

  private static Address page(Disclosure disclosure, Address search) {
    Address page = Address.of(Wire.link(disclosure.id()));
    boolean asked = search.query().stream().anyMatch(entry -> entry.getKey().equals("q"));
    if (!asked) {
      return page;
    }
    for (Map.Entry<String, String> entry : search.query()) {
      page = ASKED.contains(entry.getKey()) ? page.with(entry.getKey(), entry.getValue()) : page;
    }
    return page;
  }

  private static String anchor(String anchor) {
    return anchor.isEmpty() ? "" : "#" + anchor;
  }

  private HitView view(
      Disclosure disclosure, Frame frame, String href, List<HitView.SnippetView> snippets) {
    Validity.Status validity = disclosure.validity().status();
    Words words = frame.words();
    return new HitView(
        href,
        title(disclosure, words),
        "",
        labels.of("kind", disclosure.value(Property.KIND), words.language()),
        facts(disclosure, words),
        validity == Validity.Status.UNSTATED ? "" : validity.wire(),
        labels.of("validity", validity.wire(), words.language()),
        snippets);
  }

  /** The title, or what the file is called where it has none. */
  public static String title(Disclosure disclosure, Words words) {
    if (!disclosure.title().isEmpty()) {
      return disclosure.title();
    }
    String file = disclosure.original().fileName();
    return file.isEmpty() ? words.say("document.untitled") : file;
  }

  /** Both dates, each named: the day of the decision is not the day of its publication. */
  public static List<HitView.Fact> facts(Disclosure disclosure, Words words) {
    List<HitView.Fact> facts = new ArrayList<>();
    for (Property property : List.of(Property.PUBLISHER, Property.DOCUMENT_NUMBER)) {
      if (!disclosure.value(property).isEmpty()) {
        facts.add(new HitView.Fact("", disclosure.value(property)));
      }
    }
    for (Property property : List.of(Property.FORMED, Property.PUBLISHED)) {
      if (!disclosure.value(property).isEmpty()) {
        facts.add(
            new HitView.Fact(words.say("short." + property.wire()), disclosure.value(property)));
      }
    }
    return facts;
  }

  private static HitView.SnippetView snippet(
      Frame frame, String href, List<String> heading, OptionalInt page, List<Marked> text) {
    List<String> where = new ArrayList<>(heading);
    if (page.isPresent()) {
      where.add(frame.say("document.page", page.getAsInt()));
    }
    return new HitView.SnippetView(href, String.join(" › ", where), text);
  }
}
