package gongkai.dataset.query;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Value;
import gongkai.noun.Dataset;
import java.util.Comparator;
import java.util.List;

/** By which column rows are put in order; what is empty comes last, whichever the direction. */
public record Order(Dataset.Column column, boolean descending) {

  /** The first order that tells two rows apart decides. */
  public static Comparator<JsonNode> comparator(List<Order> orders) {
    return orders.stream()
        .map(Order::comparator)
        .reduce(Comparator::thenComparing)
        .orElse(Comparator.comparing(row -> 0));
  }

  private Comparator<JsonNode> comparator() {
    return (one, other) -> {
      JsonNode left = Value.at(one, column);
      JsonNode right = Value.at(other, column);
      if (left.isMissingNode() || right.isMissingNode()) {
        return Boolean.compare(left.isMissingNode(), right.isMissingNode());
      }
      int compared = Cells.compare(column, Value.text(left), Value.text(right));
      return descending ? -compared : compared;
    };
  }
}
