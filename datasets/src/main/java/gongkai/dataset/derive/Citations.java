package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Dataset;
import gongkai.vocabulary.Vocabulary;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Each place in a document that names another document. */
final class Citations implements Derivation {
  private static final String[] COPIED = {"title", "documentNumber", "publisher"};

  @Override
  public Dataset.From from() {
    return Dataset.From.DISCLOSURES;
  }

  @Override
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(List.of("id", "document"));
    columns.addAll(List.of(COPIED));
    columns.addAll(
        List.of("role", "citedNumber", "citedTitle", "resolved", "start", "end", "link"));
    return columns;
  }

  @Override
  public Iterator<ObjectNode> rows(Iterator<? extends JsonNode> records, Vocabulary vocabulary) {
    return Lazily.map(
        records,
        node -> {
          Facts record = new Facts(node);
          return record.elements("citations").map(place -> row(record, new Facts(place))).toList();
        });
  }

  private static ObjectNode row(Facts citing, Facts place) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    // Two documents may be named in one place, as the number and the title of different ones.
    row.put(
        "id",
        "%s:%s-%s:%s"
            .formatted(
                citing.text("id"), place.text("start"), place.text("end"), place.text("role")));
    row.put("document", citing.text("id"));
    citing.copy(row, COPIED);
    row.put("role", place.text("role").toLowerCase(Locale.ROOT));
    row.put("citedNumber", place.text("number"));
    row.put("citedTitle", place.text("title"));
    place.copy(row, "resolved", "start", "end");
    // The page gives the words an anchor by their offset.
    row.put("link", citing.text("link") + "#c-" + place.text("start"));
    return row;
  }
}
