package gongkai.vocabulary.figure;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Indicators that a form has only in parts (figure-sums.csv).
 *
 * @param patterns by indicator: the cells that together are it, one {@code *} for any piece of an
 *     id
 */
public record FigureSums(Map<String, String> patterns) {
  public FigureSums {
    patterns = Map.copyOf(patterns);
  }

  public static FigureSums load(VocabularyFolder folder) {
    Map<String, String> patterns = new LinkedHashMap<>();
    StrictTable.read(folder, "figure-sums.csv", "indicator", "cells", "source")
        .byId("indicator", row -> patterns.put(row.get("indicator"), row.required("cells")));
    return new FigureSums(patterns);
  }
}
