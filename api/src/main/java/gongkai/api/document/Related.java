package gongkai.api.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Disclosure;
import gongkai.noun.Relations;
import gongkai.noun.Wire;
import gongkai.solr.holding.Holdings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documents that a document is tied to, each with how. */
public final class Related {
  private static final List<String> SHOWN =
      List.of("id", "title", "documentNumber", "publisher", "published", "validity", "link");

  private final Holdings holdings;

  public Related(Holdings holdings) {
    this.holdings = holdings;
  }

  /**
   * A tie.
   *
   * @param relation name of the tie as in {@link Relations}, or {@code citations}
   */
  public record Tie(String relation, Disclosure other) {}

  /** The ties to documents that are held, each document once a relation. */
  public List<Tie> ties(Disclosure disclosure) {
    Relations relations = disclosure.relations();
    List<Tie> ties = new ArrayList<>();
    List<Map.Entry<String, List<String>>> all =
        List.of(
            Map.entry("supersededBy", relations.supersededBy()),
            Map.entry("supersedes", relations.supersedes()),
            Map.entry("interpretedBy", relations.interpretedBy()),
            Map.entry("interprets", relations.interprets()),
            Map.entry("attachments", relations.attachments()),
            Map.entry("attachedTo", relations.attachedTo()),
            Map.entry("duplicates", relations.duplicates()),
            Map.entry("cites", cited(disclosure)));
    Set<String> ids = new LinkedHashSet<>();
    all.forEach(one -> ids.addAll(one.getValue()));
    Map<String, Disclosure> held = new HashMap<>();
    if (!ids.isEmpty()) {
      holdings.disclosures(ids).forEach(other -> held.put(other.id(), other));
    }
    for (Map.Entry<String, List<String>> one : all) {
      one.getValue().stream()
          .filter(held::containsKey)
          .forEach(id -> ties.add(new Tie(one.getKey(), held.get(id))));
    }
    return ties;
  }

  private static List<String> cited(Disclosure disclosure) {
    return disclosure.citations().stream()
        .map(citation -> citation.resolved())
        .filter(id -> !id.isEmpty() && !id.equals(disclosure.id()))
        .distinct()
        .toList();
  }

  static ObjectNode wire(Tie tie) {
    ObjectNode node = Wire.disclosure(tie.other()).retain(SHOWN);
    node.put("relation", tie.relation());
    return node;
  }
}
