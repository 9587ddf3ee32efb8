package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the wire form of a noun. */
record Facts(JsonNode node) {
  /** Empty where the record has none. */
  String text(String property) {
    return node.path(property).asText("");
  }

  /** Empty where the record has no date, or only a month or a year. */
  Optional<LocalDate> date(String property) {
    String text = text(property);
    return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
  }

  List<String> list(String property) {
    return elements(property).map(JsonNode::asText).toList();
  }

  Stream<JsonNode> elements(String property) {
    JsonNode list = node.path(property);
    return java.util.stream.IntStream.range(0, list.size()).mapToObj(list::get);
  }

  /** Copies properties as they are. */
  void copy(ObjectNode row, String... properties) {
    for (String property : properties) {
      row.set(property, node.path(property).deepCopy());
    }
  }
}
