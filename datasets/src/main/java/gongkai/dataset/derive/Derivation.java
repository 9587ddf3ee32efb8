package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Dataset;
import gongkai.vocabulary.Vocabulary;
import java.util.Iterator;
import java.util.Set;

/** One way to compute rows. Has no state of its own. */
interface Derivation {
  Dataset.From from();

  /** The names that its rows have. */
  Set<String> columns();

  /** Whether each record becomes one row that has all that the record has. */
  default boolean keepsRecords() {
    return false;
  }

  /** The rows, in an order that depends on nothing but the records and their order. */
  Iterator<ObjectNode> rows(Iterator<? extends JsonNode> records, Vocabulary vocabulary);
}
