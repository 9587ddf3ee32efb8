package gongkai.api.catalogue.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A thing while it is described. Wherever one of the same address stands again it is the same
 * thing, and described once.
 */
public final class Node implements Value {
  private final String address;
  private final List<String> types;
  private final Map<String, List<Value>> properties = new LinkedHashMap<>();

  private Node(String address, List<String> types) {
    this.address = address;
    this.types = types;
  }

  /**
   * A thing with an address.
   *
   * @param types such as {@code dcat:Dataset}
   */
  public static Node at(String address, String... types) {
    return new Node(Iri.of(address), List.of(types));
  }

  /** A thing that has no address of its own. */
  public static Node of(String... types) {
    return new Node("", List.of(types));
  }

  /** Adds values of a property, such as {@code dct:title}. */
  public Node with(String property, Value... values) {
    for (Value value : values) {
      properties.computeIfAbsent(property, name -> new ArrayList<>()).add(value);
    }
    return this;
  }

  public Node with(String property, Optional<? extends Value> value) {
    value.ifPresent(one -> with(property, one));
    return this;
  }

  public Node with(String property, List<? extends Value> values) {
    values.forEach(value -> with(property, value));
    return this;
  }

  String address() {
    return address;
  }

  List<String> types() {
    return types;
  }

  Map<String, List<Value>> properties() {
    return properties;
  }
}
