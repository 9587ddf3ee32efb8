package gongkai.api.catalogue.rdf;

import gongkai.api.xml.Xml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tree of nodes as RDF/XML: each thing is whole where it is named first. */
public final class RdfXml {
  private final Set<String> told = new HashSet<>();

  private RdfXml() {}

  /** The document in UTF-8. */
  public static byte[] of(Node root) {
    List<Map.Entry<String, String>> namespaces = new ArrayList<>();
    Iri.PREFIXES.forEach(
        (prefix, address) -> namespaces.add(Map.entry("xmlns:" + prefix, address)));
    return Xml.document("rdf:RDF", namespaces, xml -> new RdfXml().node(xml, root));
  }

  private void node(Xml xml, Node node) {
    boolean named = !node.address().isEmpty();
    if (named) {
      told.add(node.address());
    }
    String first = node.types().isEmpty() ? "rdf:Description" : node.types().getFirst();
    xml.element(
        first,
        named ? List.of(Map.entry("rdf:about", node.address())) : List.of(),
        inner -> {
          node.types().stream()
              .skip(1)
              .forEach(
                  type ->
                      inner.empty("rdf:type", List.of(Map.entry("rdf:resource", Iri.whole(type)))));
          node.properties()
              .forEach((name, values) -> values.forEach(value -> property(inner, name, value)));
        });
  }

  private void property(Xml xml, String name, Value value) {
    switch (value) {
      case Literal literal ->
          xml.element(name, attributes(literal), inner -> inner.text(literal.text()));
      case Node node -> nodeOf(xml, name, node);
    }
  }

  private void nodeOf(Xml xml, String name, Node node) {
    if (isReference(node)) {
      xml.empty(name, List.of(Map.entry("rdf:resource", node.address())));
    } else {
      xml.element(name, inner -> node(inner, node));
    }
  }

  private boolean isReference(Node node) {
    boolean empty = node.types().isEmpty() && node.properties().isEmpty();
    return !node.address().isEmpty() && (empty || told.contains(node.address()));
  }

  private static List<Map.Entry<String, String>> attributes(Literal literal) {
    if (!literal.language().isEmpty()) {
      return List.of(Map.entry("xml:lang", literal.language()));
    }
    return literal.type().isEmpty()
        ? List.of()
        : List.of(Map.entry("rdf:datatype", Iri.whole(literal.type())));
  }
}
