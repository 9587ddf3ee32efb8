package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Dataset;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.day.Deadlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The newest document of each column of each site, and by when the next one is due. Says nothing of
 * today, so that rows change only when documents do.
 */
final class ColumnFreshness implements Derivation {
  @Override
  public Dataset.From from() {
    return Dataset.From.DISCLOSURES;
  }

  @Override
  public Set<String> columns() {
    return new LinkedHashSet<>(
        List.of(
            "id",
            "site",
            "column",
            "documents",
            "newest",
            "published",
            "window",
            "period",
            "due",
            "link"));
  }

  @Override
  public Iterator<ObjectNode> rows(Iterator<? extends JsonNode> records, Vocabulary vocabulary) {
    return Lazily.all(
        () -> {
          Map<String, Shelf> shelves = new TreeMap<>();
          while (records.hasNext()) {
            Facts record = new Facts(records.next());
            Optional<LocalDate> published = record.date("published");
            if (record.text("column").isEmpty() || published.isEmpty()) {
              continue;
            }
            String id = record.text("site") + "/" + record.text("column");
            shelves.merge(id, Shelf.of(record, published.orElseThrow()), Shelf::with);
          }
          List<ObjectNode> rows = new ArrayList<>();
          shelves.forEach((id, shelf) -> rows.add(shelf.row(id, vocabulary.deadlines())));
          return rows;
        });
  }

  private record Shelf(
      String site, String column, int count, String newest, LocalDate published, String link) {
    static Shelf of(Facts record, LocalDate published) {
      return new Shelf(
          record.text("site"),
          record.text("column"),
          1,
          record.text("id"),
          published,
          record.text("link"));
    }

    Shelf with(Shelf other) {
      Shelf newer = other.published.isAfter(published) ? other : this;
      return new Shelf(
          site, column, count + other.count, newer.newest, newer.published, newer.link);
    }

    ObjectNode row(String id, Deadlines deadlines) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      row.put("id", id);
      row.put("site", site);
      row.put("column", column);
      row.put("documents", count);
      row.put("newest", newest);
      row.put("published", published.toString());
      deadlines
          .window(column)
          .ifPresent(
              window -> {
                row.put("window", window.label());
                row.put("period", window.period().toString());
                row.put("due", published.plus(window.period()).toString());
              });
      row.put("link", link);
      return row;
    }
  }
}
