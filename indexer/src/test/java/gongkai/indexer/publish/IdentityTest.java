package gongkai.indexer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Disclosure;
import gongkai.noun.Original;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IdentityTest {
  @Test
  void oneNoticePostedTwiceIsOne() {
    assertEquals(
        List.of("1 2"),
        apart(
            of(
                "1",
                Map.of(Property.DOCUMENT_NUMBER, "甲发〔2020〕1号", Property.PUBLISHED, "2020-01-01")),
            of(
                "2",
                Map.of(Property.DOCUMENT_NUMBER, "甲发〔2020〕1号", Property.PUBLISHED, "2020-01-01"))));
  }

  @Test
  void whatIsNotStatedTellsNothingApart() {
    assertEquals(
        List.of("1 2"), apart(of("1", Map.of(Property.PUBLISHER, "甲镇")), of("2", Map.of())));
  }

  @Test
  void anyIdentifyingValueThatDiffersMakesAnotherDocument() {
    for (Property property :
        List.of(
            Property.DOCUMENT_NUMBER,
            Property.INDEX_NUMBER,
            Property.FORMED,
            Property.PUBLISHED,
            Property.PUBLISHER,
            Property.REGION,
            Property.REPORTING_YEAR)) {
      assertEquals(
          List.of("1 3", "2"),
          apart(
              of("1", Map.of(property, "2020")),
              of("2", Map.of(property, "2021")),
              of("3", Map.of(property, "2020"))),
          property.wire());
    }
  }

  private static List<String> apart(Disclosure... documents) {
    return Identity.apart(List.of(documents)).stream()
        .map(one -> String.join(" ", one.stream().map(Disclosure::id).toList()))
        .toList();
  }

  private static Disclosure of(String id, Map<Property, String> values) {
    Map<Property, Statement> statements = new TreeMap<>();
    values.forEach(
        (property, value) ->
            statements.put(
                property,
                new Statement(value, value, Statement.Evidence.HEAD, Statement.Certainty.STATED)));
    return Disclosure.stated(
        id, new Original("0".repeat(64), "text/plain", 1, "a.txt"), statements);
  }
}
