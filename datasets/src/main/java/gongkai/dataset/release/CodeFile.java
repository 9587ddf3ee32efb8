package gongkai.dataset.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.DataPackage;
import gongkai.dataset.Format;
import gongkai.dataset.RowWriter;
import gongkai.dataset.Rows;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.codebook.Codebook;
import gongkai.dataset.derive.CodeRows;
import gongkai.noun.Dataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes that the cells of a dataset can have, as a table that travels with it. */
record CodeFile(Dataset of, Codebook codebook) {
  static final String NAME = "codes.csv";

  private static Dataset table() {
    return DatasetCatalogue.load().byName("codebook").orElseThrow();
  }

  byte[] bytes() throws IOException {
    Set<String> lists =
        of.columns().stream().map(Dataset.Column::codes).collect(Collectors.toSet());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Rows rows =
        Rows.of(
            codebook.all().stream()
                .filter(code -> lists.contains(code.list()))
                .map(CodeRows::row)
                .iterator())) {
      RowWriter.of(Format.CSV).write(table(), rows, out);
    }
    return out.toByteArray();
  }

  /** Its entry in the description of the package. */
  ObjectNode described() {
    return DataPackage.table(table(), "codes", NAME);
  }
}
