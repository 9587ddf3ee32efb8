package gongkai.indexer.describe.conclude;

import gongkai.chinese.Folding;
import gongkai.indexer.describe.statement.Statements;
import gongkai.noun.Property;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.Items;
import gongkai.vocabulary.Kinds;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a disclosure is, and which item of article 20 it falls under where only one can be.
 */
public final class KindFinder {
  private final Kinds kinds;
  private final Items items;

  public KindFinder(Kinds kinds, Items items) {
    this.kinds = kinds;
    this.items = items;
  }

  public void offer(Statements statements) {
    rule(statements)
        .ifPresent(
            rule -> {
              String seen =
                  rule.where() == Kinds.Where.GENRE
                      ? statements.asWritten(Property.GENRE)
                      : words(rule.where(), statements);
              statements.offer(
                  Property.KIND, rule.kind().id(), seen, Evidence.INFERRED, rule.certainty());
            });
    offerItem(statements);
  }

  private Optional<Kinds.Rule> rule(Statements statements) {
    return kinds.rules().stream()
        .filter(rule -> rule.pattern().matcher(words(rule.where(), statements)).find())
        .findFirst();
  }

  private static String words(Kinds.Where where, Statements statements) {
    return Folding.squeeze(
        switch (where) {
          case TITLE -> statements.value(Property.TITLE);
          case COLUMN -> statements.value(Property.COLUMN);
          case NUMBER -> statements.value(Property.DOCUMENT_NUMBER);
          case GENRE -> statements.value(Property.GENRE);
        });
  }

  private void offerItem(Statements statements) {
    String title = statements.value(Property.TITLE);
    String byKind = kinds.byId(statements.value(Property.KIND)).map(Kinds.Kind::item).orElse("");
    List<Items.Item> byTitle =
        items.all().stream()
            .filter(item -> item.titles().filter(p -> p.matcher(title).find()).isPresent())
            .toList();
    String item =
        !byKind.isEmpty() ? byKind : byTitle.size() == 1 ? byTitle.getFirst().number() : "";
    statements.offer(
        Property.ITEM,
        item,
        title.isEmpty() ? item : title,
        Evidence.INFERRED,
        gongkai.noun.Statement.Certainty.INFERRED);
  }
}
