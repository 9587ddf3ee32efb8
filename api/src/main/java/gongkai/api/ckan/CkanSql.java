package gongkai.api.ckan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.dataset.RowAccess;
import gongkai.dataset.Value;
import gongkai.dataset.query.Aggregate;
import gongkai.dataset.query.RowQuery;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import java.util.ArrayList;
import java.util.List;

/** {@code datastore_search_sql}: answers a question in SQL from the rows. */
final class CkanSql {
  private final CkanDatastore datastore;
  private final RowAccess rows;

  CkanSql(CkanDatastore datastore, RowAccess rows) {
    this.datastore = datastore;
    this.rows = rows;
  }

  CkanAnswer.SqlRows search(CkanArguments arguments) {
    String text = arguments.text("sql").orElseThrow(() -> CkanException.missing("sql"));
    SqlReader.Read read = SqlReader.read(text, datastore::dataset);
    Sql sql = read.sql();
    Dataset dataset = read.dataset();
    List<Sql.Shown> shown = new ArrayList<>(sql.shown());
    if (shown.isEmpty()) {
      for (Dataset.Column column : dataset.columns()) {
        shown.add(
            new Sql.Shown(
                column.name(), java.util.Optional.of(column), java.util.Optional.empty()));
      }
    }
    List<Dataset.Column> columns =
        shown.stream().flatMap(one -> one.column().stream()).distinct().toList();
    boolean grouped = sql.isGrouped() || sql.distinct();
    RowQuery query =
        new RowQuery(
            dataset,
            List.of(),
            List.of(),
            sql.distinct() && !sql.isGrouped() ? columns : sql.group(),
            grouped ? sql.aggregates() : List.of(),
            sql.orders());
    int limit = Math.min(sql.limit().orElse(CkanDatastore.MOST_ROWS), CkanDatastore.MOST_ROWS);
    RowAccess.Part part = rows.part(query, sql.where(), sql.offset(), limit);
    List<JsonNode> records = part.rows().stream().map(row -> record(shown, row)).toList();
    boolean cut = sql.limit().isEmpty() && part.total() - sql.offset() > records.size();
    return new CkanAnswer.SqlRows(
        records,
        shown.stream()
            .map(one -> new CkanAnswer.FieldType(one.name(), CkanDatastore.type(column(one))))
            .toList(),
        text,
        cut);
  }

  private static Dataset.Column column(Sql.Shown shown) {
    return shown
        .aggregate()
        .map(Aggregate::described)
        .orElseGet(() -> shown.column().orElseThrow());
  }

  private static JsonNode record(List<Sql.Shown> shown, JsonNode row) {
    ObjectNode record = NounJson.mapper().createObjectNode();
    for (Sql.Shown one : shown) {
      JsonNode cell = Value.at(row, column(one));
      if (cell.isMissingNode()) {
        record.putNull(one.name());
      } else {
        record.set(one.name(), cell);
      }
    }
    return record;
  }
}
