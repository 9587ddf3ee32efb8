package gongkai.api.page;

import gongkai.api.label.Labels;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import gongkai.noun.Validity;
import gongkai.noun.Wire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is known about a document, each with where it was read. */
final class Facts {
  /** Values by which other documents can be looked for. */
  private static final Map<Property, String> SEARCHABLE =
      Map.of(
          Property.PUBLISHER, "publisher",
          Property.REGION, "region",
          Property.KIND, "kind",
          Property.GENRE, "genre",
          Property.TOPIC, "topic",
          Property.ITEM, "item");

  private static final int LONGEST_NOTE = 60;

  private final Labels labels;
  private final Frame frame;

  Facts(Labels labels, Frame frame) {
    this.labels = labels;
    this.frame = frame;
  }

  List<DocumentPage.Fact> of(Disclosure disclosure) {
    List<DocumentPage.Fact> facts = new ArrayList<>();
    for (Property property : Property.values()) {
      Statement statement = disclosure.statements().get(property);
      if (statement != null && property != Property.TITLE) {
        facts.add(fact(property, statement, disclosure.title()));
      }
    }
    if (disclosure.validity().status() != Validity.Status.UNSTATED) {
      facts.add(validity(disclosure.validity()));
    }
    return facts;
  }

  private DocumentPage.Fact fact(Property property, Statement statement, String title) {
    String label = labels.of(property.wire(), statement.value(), frame.words().language());
    String written = statement.asWritten().strip();
    // What was read out of the title needs no quoting: the title stands above.
    boolean telling = !List.of(statement.value(), label, title).contains(written);
    return new DocumentPage.Fact(
        frame.say("property." + property.wire()),
        label,
        href(property, statement.value()),
        telling ? frame.say("document.as-written", shortened(written)) : "",
        evidence(statement));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_NOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_NOTE)) + "…";
  }

  private String href(Property property, String value) {
    if (property == Property.URL) {
      return value.startsWith("https://") || value.startsWith("http://") ? value : "";
    }
    String facet = SEARCHABLE.get(property);
    return facet == null ? "" : frame.link(Address.of(SearchPages.PATH).with(facet, value));
  }

  private String evidence(Statement statement) {
    String from = frame.say("evidence." + statement.from());
    return statement.certainty() == Statement.Certainty.STATED
        ? from
        : from + frame.say("certainty." + statement.certainty());
  }

  private DocumentPage.Fact validity(Validity validity) {
    List<String> value = new ArrayList<>();
    value.add(labels.of("validity", validity.status().wire(), frame.words().language()));
    validity
        .since()
        .map(LocalDate::toString)
        .ifPresent(since -> value.add(frame.say("document.since", since)));
    return new DocumentPage.Fact(
        frame.say("property.validity"),
        String.join(" · ", value),
        validity.saidIn().isEmpty() ? "" : frame.link(Wire.link(validity.saidIn())),
        validity.sentence(),
        "");
  }
}
