package gongkai.noun;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The nouns as answers and datasets show them: flat objects that always have the same keys. Text
 * that is absent is the empty string; a date, a year or a number that is absent is null; decimals
 * are strings in plain notation, so that no digit is lost. The other Jackson form, {@link
 * NounJson}, keeps the evidence and comes back as a noun; this one does not.
 */
public final class Wire {
  /** What is not stated but follows, by the name it has in answers. */
  private static final Map<String, Function<Disclosure, Object>> FOLLOWING =
      Map.ofEntries(
          entry("id", Disclosure::id),
          entry("validity", d -> d.validity().status()),
          entry("validitySince", d -> d.validity().since()),
          entry("validityBy", d -> d.validity().by()),
          entry("validitySentence", d -> d.validity().sentence()),
          entry("validitySaidIn", d -> d.validity().saidIn()),
          entry("mediaType", d -> d.original().mediaType()),
          entry("fileName", d -> d.original().fileName()),
          entry("size", d -> d.original().size()),
          entry("sha256", d -> d.original().hash()),
          entry(
              "sources",
              d -> d.sources().stream().map(SourcePlace::published).map(SourcePlace::uri).toList()),
          entry("duplicates", d -> d.relations().duplicates()),
          entry("sameWording", d -> d.relations().sameWording()),
          entry("supersedes", d -> d.relations().supersedes()),
          entry("supersededBy", d -> d.relations().supersededBy()),
          entry("interprets", d -> d.relations().interprets()),
          entry("interpretedBy", d -> d.relations().interpretedBy()),
          entry("attachments", d -> d.relations().attachments()),
          entry("attachedTo", d -> d.relations().attachedTo()),
          entry("marks", Disclosure::marks),
          entry("citations", Disclosure::citations),
          entry("indexed", d -> d.indexed().toString()),
          entry("withdrawn", d -> d.withdrawn().map(Instant::toString)),
          entry("link", d -> link(d.id())));

  private static final List<Property> OF_DISCLOSURES =
      Property.of(Dataset.From.DISCLOSURES, Property.Use.ANSWER);

  private Wire() {}

  /** A Disclosure without its text and passages. */
  public static ObjectNode disclosure(Disclosure disclosure) {
    return disclosure(disclosure, OF_DISCLOSURES);
  }

  /** Some properties of a Disclosure. */
  public static ObjectNode disclosure(Disclosure disclosure, List<Property> properties) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (Property property : properties) {
      if (property.is(Property.Use.STATED)) {
        node.set(property.wire(), stated(property, disclosure.value(property)));
      } else {
        node.set(
            property.wire(),
            NounJson.mapper().valueToTree(FOLLOWING.get(property.wire()).apply(disclosure)));
      }
    }
    return node;
  }

  private static JsonNode stated(Property property, String value) {
    if (value.isEmpty() && property.shape().nullable()) {
      return NullNode.instance;
    }
    return property.shape().form() == Property.Form.YEAR
        ? IntNode.valueOf(Integer.parseInt(value))
        : TextNode.valueOf(value);
  }

  /** An Observation, as in its Jackson form, with a link to its words on the document's page. */
  public static ObjectNode observation(Observation observation) {
    ObjectNode node = NounJson.mapper().valueToTree(observation);
    observation
        .reading()
        .value()
        .ifPresentOrElse(
            value -> node.put("value", value.toPlainString()), () -> node.putNull("value"));
    node.put("link", link(observation));
    return node;
  }

  /** A Finding, as in its Jackson form, with a link to the first passage it is about. */
  public static ObjectNode finding(Finding finding) {
    ObjectNode node = NounJson.mapper().valueToTree(finding);
    String page = link(finding.document());
    node.put(
        "link", finding.anchors().isEmpty() ? page : page + "#" + finding.anchors().getFirst());
    return node;
  }

  /** The page of a document. */
  public static String link(String document) {
    return "/documents/" + document;
  }

  /** The page of the document that states it, at the words that state it. */
  public static String link(Observation observation) {
    return link(observation.document()) + "#" + anchor(observation);
  }

  /** The page of an Observation alone: the words that state it, its series, how it is cited. */
  public static String figure(Observation observation) {
    return figures(observation.document()) + observation.place().start();
  }

  /** Before the offset of the words of a figure of the document: the page of that figure. */
  public static String figures(String document) {
    return link(document) + "/figures/";
  }

  /** The anchor that the page gives to an Observation's words: {@code o-} and their offset. */
  public static String anchor(Observation observation) {
    return "o-" + observation.place().start();
  }
}
