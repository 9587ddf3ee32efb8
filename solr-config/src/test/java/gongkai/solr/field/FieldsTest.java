package gongkai.solr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Property;
import gongkai.solr.testing.ShippedSchema;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.solr.schema.SchemaField;
import org.junit.jupiter.api.Test;

class FieldsTest {
  @Test
  void theSchemaThatSolrReadsHasTheFieldsOfTheRegistryAndNoOthers() {
    Map<String, String> schema = new TreeMap<>();
    for (SchemaField field : ShippedSchema.get().getFields().values()) {
      schema.put(field.getName(), field.getType().getTypeName() + " " + field.multiValued());
    }
    Map<String, String> registry =
        Fields.all().stream()
            .collect(
                Collectors.toMap(
                    Field::name,
                    field -> field.form().type() + " " + field.form().many(),
                    (a, b) -> a + " twice",
                    TreeMap::new));
    assertEquals(registry, schema);
  }

  @Test
  void whatIsSelectedByIsKeptAndLiesInWhatItLiesIn() {
    assertEquals(Fields.REGIONS, Fields.selecting(Property.REGION));
    assertEquals(Fields.TOPICS, Fields.selecting(Property.TOPIC));
    assertEquals(Fields.of(Property.KIND), Fields.selecting(Property.KIND));
    Property.facets()
        .forEach(facet -> assertTrue(Fields.all().contains(Fields.selecting(facet)), facet.wire()));
  }
}
