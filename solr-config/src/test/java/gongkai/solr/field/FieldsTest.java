package gongkai.solr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Property;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FieldsTest {
  @Test
  void theRegistryAndTheSchemaHaveTheSameFieldsOfTheSameTypes() throws Exception {
    Map<String, String> schema = new TreeMap<>();
    NodeList fields = schema().getElementsByTagName("field");
    for (int i = 0; i < fields.getLength(); i++) {
      Element field = (Element) fields.item(i);
      schema.put(
          field.getAttribute("name"),
          field.getAttribute("type") + " " + field.getAttribute("multiValued").equals("true"));
    }
    Map<String, String> registry =
        Fields.all().stream()
            .collect(
                Collectors.toMap(
                    Field::name,
                    field -> field.form().type() + " " + field.form().many(),
                    (a, b) -> a + " twice",
                    TreeMap::new));
    assertEquals(schema, registry);
  }

  @Test
  void everyPropertyHasItsField() {
    for (Property property : Property.values()) {
      assertEquals(
          1, Fields.all().stream().filter(Fields.of(property)::equals).count(), property.wire());
    }
  }

  private static Document schema() throws Exception {
    try (InputStream in =
        FieldsTest.class.getResourceAsStream("/gongkai/configset/conf/schema.xml")) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }
}
