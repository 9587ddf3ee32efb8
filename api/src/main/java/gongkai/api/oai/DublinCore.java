package gongkai.api.oai;

import gongkai.api.xml.Xml;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.SourcePlace;
import gongkai.noun.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A document in unqualified Dublin Core. */
final class DublinCore {
  static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

  private DublinCore() {}

  static void write(Xml xml, Disclosure disclosure, String base) {
    xml.element(
        "oai_dc:dc",
        List.of(
            Map.entry("xmlns:oai_dc", NAMESPACE),
            Map.entry("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            Map.entry("xsi:schemaLocation", NAMESPACE + " " + SCHEMA)),
        dc -> {
          dc.optional("dc:title", disclosure.title());
          dc.optional("dc:creator", disclosure.publisher());
          dc.optional("dc:publisher", disclosure.publisher());
          Stream.of(Property.TOPIC, Property.KEYWORDS)
              .map(disclosure::value)
              .forEach(subject -> dc.optional("dc:subject", subject.replace("\\", " / ")));
          dc.optional("dc:description", disclosure.value(Property.SUMMARY));
          dc.optional("dc:date", firstOf(disclosure, Property.PUBLISHED, Property.FORMED));
          dc.optional("dc:type", firstOf(disclosure, Property.KIND, Property.GENRE));
          dc.optional("dc:format", disclosure.original().mediaType());
          dc.text("dc:identifier", base + Wire.link(disclosure.id()));
          dc.optional("dc:identifier", disclosure.value(Property.DOCUMENT_NUMBER));
          dc.optional("dc:identifier", disclosure.value(Property.INDEX_NUMBER));
          disclosure.sources().stream()
              .map(SourcePlace::uri)
              .filter(uri -> uri.startsWith("http"))
              .forEach(uri -> dc.text("dc:source", uri));
          dc.text("dc:language", "zh-CN");
          dc.optional("dc:coverage", disclosure.value(Property.REGION));
          disclosure
              .relations()
              .supersededBy()
              .forEach(id -> dc.text("dc:relation", base + Wire.link(id)));
        });
  }

  private static String firstOf(Disclosure disclosure, Property... properties) {
    return Stream.of(properties)
        .map(disclosure::value)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }
}
