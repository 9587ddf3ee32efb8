package gongkai.noun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The nouns as answers and datasets show them: flat objects that always have the same keys. Text
 * that is absent is the empty string; a date, a year or a number that is absent is null; decimals
 * are strings in plain notation, so that no digit is lost. The other Jackson form, {@link
 * NounJson}, keeps the evidence and comes back as a noun; this one does not.
 */
public final class Wire {
  private static final Set<Property> DATES =
      Set.of(Property.FORMED, Property.PUBLISHED, Property.EFFECTIVE, Property.EXPIRES);

  private Wire() {}

  /** A Disclosure without its text and passages. */
  public static ObjectNode disclosure(Disclosure disclosure) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", disclosure.id());
    for (Property property : Property.values()) {
      String value = disclosure.value(property);
      if (property == Property.REPORTING_YEAR) {
        putYear(node, property.wire(), disclosure.reportingYear());
      } else if (value.isEmpty() && DATES.contains(property)) {
        node.putNull(property.wire());
      } else {
        node.put(property.wire(), value);
      }
    }
    Validity validity = disclosure.validity();
    node.put("validity", validity.status().wire());
    putText(node, "validitySince", validity.since().map(LocalDate::toString));
    node.put("validityBy", validity.by());
    node.put("validitySentence", validity.sentence());
    node.put("validitySaidIn", validity.saidIn());
    node.put("mediaType", disclosure.original().mediaType());
    node.put("fileName", disclosure.original().fileName());
    node.put("size", disclosure.original().size());
    node.put("sha256", disclosure.original().hash());
    Relations relations = disclosure.relations();
    put(node, "sources", disclosure.sources().stream().map(SourcePlace::uri).toList());
    put(node, "duplicates", relations.duplicates());
    put(node, "sameWording", relations.sameWording());
    put(node, "supersedes", relations.supersedes());
    put(node, "supersededBy", relations.supersededBy());
    put(node, "interprets", relations.interprets());
    put(node, "interpretedBy", relations.interpretedBy());
    put(node, "attachments", relations.attachments());
    put(node, "attachedTo", relations.attachedTo());
    put(node, "marks", disclosure.marks());
    ArrayNode citations = node.putArray("citations");
    disclosure.citations().forEach(c -> citations.add(NounJson.mapper().valueToTree(c)));
    node.put("indexed", disclosure.indexed().toString());
    putText(node, "withdrawn", disclosure.withdrawn().map(Instant::toString));
    node.put("link", link(disclosure.id()));
    return node;
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

  /** The keys of {@link #disclosure}, {@link #observation} or {@link #finding}, in their order. */
  public static Set<String> properties(Dataset.From noun) {
    return WireKeys.of(noun);
  }

  /** The page of a document. */
  public static String link(String document) {
    return "/documents/" + document;
  }

  /** The page of the document that states it, at the words that state it. */
  public static String link(Observation observation) {
    return link(observation.document()) + "#" + anchor(observation);
  }

  /** The anchor that the page gives to an Observation's words: {@code o-} and their offset. */
  public static String anchor(Observation observation) {
    return "o-" + observation.place().start();
  }

  private static void put(ObjectNode node, String key, List<String> values) {
    ArrayNode array = node.putArray(key);
    values.forEach(array::add);
  }

  private static void putText(ObjectNode node, String key, Optional<String> value) {
    value.ifPresentOrElse(text -> node.put(key, text), () -> node.putNull(key));
  }

  private static void putYear(ObjectNode node, String key, OptionalInt year) {
    year.ifPresentOrElse(number -> node.put(key, number), () -> node.putNull(key));
  }
}
