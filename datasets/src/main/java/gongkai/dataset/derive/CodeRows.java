package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.codebook.Code;
import gongkai.dataset.codebook.Codebook;
import gongkai.noun.Dataset;
import gongkai.vocabulary.Vocabulary;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The codebook as rows. They follow from the vocabulary; the records are not read. */
public final class CodeRows implements Derivation {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "list",
          "code",
          "label",
          "labelEn",
          "definition",
          "definitionEn",
          "unit",
          "form",
          "table",
          "source");

  @Override
  public Dataset.From from() {
    return Dataset.From.DISCLOSURES;
  }

  @Override
  public Set<String> columns() {
    return new LinkedHashSet<>(COLUMNS);
  }

  @Override
  public Iterator<ObjectNode> rows(Iterator<? extends JsonNode> records, Vocabulary vocabulary) {
    return Lazily.all(() -> Codebook.of(vocabulary).all().stream().map(CodeRows::row).toList());
  }

  /** A code under the names of {@link #columns}. */
  public static ObjectNode row(Code code) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", code.id());
    row.put("list", code.list());
    row.put("code", code.code());
    row.put("label", code.label().zh());
    row.put("labelEn", code.label().en());
    row.put("definition", code.definition().zh());
    row.put("definitionEn", code.definition().en());
    row.put("unit", code.unit());
    row.put("form", code.place().form());
    row.put("table", code.place().table());
    row.put("source", code.source());
    return row;
  }
}
