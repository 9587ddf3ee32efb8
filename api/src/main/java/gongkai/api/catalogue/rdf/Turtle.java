package gongkai.api.catalogue.rdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A tree of nodes as Turtle 1.1. */
public final class Turtle {
  private final StringBuilder out = new StringBuilder();
  private final Set<String> told = new HashSet<>();
  private final Deque<Node> open = new ArrayDeque<>();

  private Turtle() {}

  /** The document. */
  public static String of(Node root) {
    Turtle turtle = new Turtle();
    Iri.PREFIXES.forEach(
        (prefix, address) -> turtle.out.append("@prefix %s: <%s> .%n".formatted(prefix, address)));
    turtle.open.add(root);
    while (!turtle.open.isEmpty()) {
      turtle.block(turtle.open.remove());
    }
    return turtle.out.toString();
  }

  private void block(Node node) {
    boolean empty = node.types().isEmpty() && node.properties().isEmpty();
    if (empty || !told.add(node.address())) {
      return;
    }
    out.append('\n').append('<').append(node.address()).append('>');
    properties(node, "  ");
    out.append(" .\n");
  }

  private void properties(Node node, String indent) {
    String separator = "";
    if (!node.types().isEmpty()) {
      out.append(" a ").append(String.join(", ", node.types()));
      separator = " ;";
    }
    for (var property : node.properties().entrySet()) {
      out.append(separator).append('\n').append(indent).append(property.getKey()).append(' ');
      values(property.getValue(), indent);
      separator = " ;";
    }
  }

  private void values(List<Value> values, String indent) {
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      switch (values.get(i)) {
        case Literal literal -> literal(literal);
        case Node node -> node(node, indent);
      }
    }
  }

  private void node(Node node, String indent) {
    if (node.address().isEmpty()) {
      out.append('[');
      properties(node, indent + "  ");
      out.append(" ]");
    } else {
      out.append('<').append(node.address()).append('>');
      open.add(node);
    }
  }

  private void literal(Literal literal) {
    out.append('"');
    literal
        .text()
        .chars()
        .forEach(
            c -> {
              switch (c) {
                case '"', '\\' -> out.append('\\').append((char) c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                  if (c < 0x20 || c == 0x7f) {
                    out.append("\\u%04X".formatted(c));
                  } else {
                    out.append((char) c);
                  }
                }
              }
            });
    out.append('"');
    if (!literal.language().isEmpty()) {
      out.append('@').append(literal.language());
    } else if (!literal.type().isEmpty()) {
      out.append("^^").append(literal.type());
    }
  }
}
