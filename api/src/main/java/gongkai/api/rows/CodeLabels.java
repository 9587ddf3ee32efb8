package gongkai.api.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Rows;
import gongkai.dataset.Value;
import gongkai.dataset.codebook.Code;
import gongkai.dataset.codebook.Codebook;
import gongkai.noun.Dataset;
import gongkai.vocabulary.place.Regions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;

/**
 * What codes mean, in columns of their own right behind them: {@code kind.label}. Regions have
 * names in Chinese only.
 */
public final class CodeLabels {
  private static final String SUFFIX = ".label";
  private static final String REGIONS = "regions";

  private final Codebook codebook;
  private final Regions regions;
  private final boolean english;

  public CodeLabels(Codebook codebook, Regions regions, boolean english) {
    this.codebook = codebook;
    this.regions = regions;
    this.english = english;
  }

  /** The same rows with the labels beside the codes. */
  public Dataset described(Dataset shape) {
    List<Dataset.Column> columns = new ArrayList<>();
    for (Dataset.Column column : shape.columns()) {
      columns.add(column);
      if (!column.codes().isEmpty()) {
        columns.add(
            Dataset.Column.of(
                    column.name() + SUFFIX,
                    column.label() + "（名称）",
                    column.labelEn() + ", label",
                    "string")
                .meaning("该代码的名称，见代码表", "what the code means, as the codebook has it"));
      }
    }
    return new Dataset(
        shape.name(), shape.words(), shape.licence(), shape.origin(), shape.key(), columns);
  }

  public JsonNode row(Dataset shape, JsonNode row) {
    ObjectNode labelled = row.deepCopy();
    for (Dataset.Column column : shape.columns()) {
      JsonNode cell = Value.at(row, column);
      if (!column.codes().isEmpty() && !cell.isMissingNode()) {
        labelled.put(column.name() + SUFFIX, label(column, cell, row));
      }
    }
    return labelled;
  }

  /** Rows that are labelled while they pass. */
  public Rows rows(Dataset shape, Rows rows) {
    return Rows.of(
        new Iterator<JsonNode>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public JsonNode next() {
            return row(shape, rows.next());
          }
        },
        rows);
  }

  private String label(Dataset.Column column, JsonNode cell, JsonNode row) {
    if (cell.isArray()) {
      StringJoiner all = new StringJoiner(Value.SEPARATOR);
      cell.forEach(one -> all.add(label(column.codes(), Value.text(one), row)));
      return all.toString();
    }
    return label(column.codes(), Value.text(cell), row);
  }

  private String label(String list, String code, JsonNode row) {
    if (list.equals(REGIONS)) {
      return regions.byCode(code).map(Regions.Region::name).orElse(code);
    }
    Code.Place place = new Code.Place(row.path("form").asText(""), row.path("table").asText(""));
    return codebook.label(list, code, place, english).orElse(code);
  }
}
