package gongkai.indexer.describe.block;

import gongkai.indexer.collect.address.FileLinks;
import gongkai.indexer.collect.page.PageNotes;
import gongkai.indexer.collect.row.Row;
import gongkai.indexer.describe.statement.Statements;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what was learnt on the way to a document: what the list said that led to it, or the link to
 * a file. The document itself knows better, so all of that is likely and none is stated; only the
 * site that a page itself names as its source is.
 */
public final class RowReader {
  private static final Map<String, Property> MEANINGS =
      Map.of(
          Row.NUMBER, Property.DOCUMENT_NUMBER,
          Row.INDEX, Property.INDEX_NUMBER,
          Row.DATE, Property.PUBLISHED,
          Row.PUBLISHER, Property.PUBLISHER);

  private final Values values;

  public RowReader(Values values) {
    this.values = values;
  }

  public void offer(Map<String, String> declared, Statements statements) {
    String title = declared.getOrDefault(Row.TITLE, "");
    boolean cut = title.matches("(?s).*(?:…+|\\.{2,})\\s*");
    if (!title.isBlank() && !cut) {
      offer(Property.TITLE, title, Certainty.LIKELY, statements);
    }
    MEANINGS.forEach(
        (key, property) -> {
          String value = declared.getOrDefault(key, "");
          if (!value.isBlank()) {
            offer(property, value, Certainty.LIKELY, statements);
          }
        });
    String origin = declared.getOrDefault(PageNotes.ORIGIN, "");
    if (!origin.isBlank()) {
      String name = declared.getOrDefault(PageNotes.ORIGIN_NAME, origin);
      statements.offer(Property.ORIGIN, origin, name, Evidence.TEXT, Certainty.STATED);
    }
    String words = FileLinks.title(declared.getOrDefault(FileLinks.WORDS_OF_LINK, ""));
    if (!words.isEmpty()) {
      offer(Property.TITLE, words, Certainty.INFERRED, statements);
    }
  }

  private void offer(Property property, String value, Certainty certainty, Statements statements) {
    Optional<Statement> statement = values.statement(property, value, Evidence.LISTING, certainty);
    statement.ifPresent(said -> statements.offer(property, said));
  }
}
