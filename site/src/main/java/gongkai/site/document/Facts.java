package gongkai.site.document;

import gongkai.api.label.Labels;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import gongkai.site.component.FactView;
import gongkai.site.component.HitView;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import java.util.ArrayList;
import java.util.List;

/** What is known about a document, and where it was read. */
final class Facts {
  private static final int LONGEST_NOTE = 60;

  private final Labels labels;
  private final Frame frame;

  Facts(Labels labels, Frame frame) {
    this.labels = labels;
    this.frame = frame;
  }

  List<FactView> of(Disclosure disclosure) {
    List<FactView> facts = new ArrayList<>();
    for (Property property : Property.stated()) {
      Statement statement = disclosure.statements().get(property);
      if (statement != null && property != Property.TITLE) {
        facts.add(fact(property, statement));
      }
    }
    return facts;
  }

  /** Of each where it was read, and in which words where these are others. */
  List<HitView.Fact> whence(Disclosure disclosure) {
    List<HitView.Fact> whence = new ArrayList<>();
    for (Property property : Property.stated()) {
      Statement statement = disclosure.statements().get(property);
      if (statement != null) {
        String label = Labels.of(property.wire(), frame.words());
        String note = note(property, statement, disclosure.title());
        whence.add(
            new HitView.Fact(
                label, note.isEmpty() ? evidence(statement) : evidence(statement) + " " + note));
      }
    }
    return whence;
  }

  private FactView fact(Property property, Statement statement) {
    return new FactView(
        Labels.of(property.wire(), frame.words()),
        labels.of(property.wire(), statement.value(), frame.words().language()),
        href(property, statement.value()),
        "",
        "");
  }

  private String note(Property property, Statement statement, String title) {
    String label = labels.of(property.wire(), statement.value(), frame.words().language());
    String written = statement.asWritten().strip();
    // What was read out of the title needs no quoting: the title stands above.
    boolean telling = !List.of(statement.value(), label, title).contains(written);
    return telling ? frame.say("document.as-written", shortened(written)) : "";
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_NOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_NOTE)) + "…";
  }

  private String href(Property property, String value) {
    if (property == Property.URL || property == Property.ORIGIN) {
      return value.startsWith("https://") || value.startsWith("http://") ? value : "";
    }
    return property.isFacet() ? frame.link(Address.of("/search").with(property.wire(), value)) : "";
  }

  private String evidence(Statement statement) {
    String from = frame.say("evidence." + statement.from());
    return statement.certainty() == Statement.Certainty.STATED
        ? from
        : from + frame.say("certainty." + statement.certainty());
  }
}
