package gongkai.noun;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.Property.ClosedList;
import gongkai.noun.Property.Form;
import gongkai.noun.Property.OnPages;
import gongkai.noun.Property.Shape;
import gongkai.noun.Property.Use;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Reads properties.json, strictly: a line that it does not understand whole stops the start. */
final class PropertyFile {
  private static final String NAME = "properties.json";
  private static final Set<String> KEYS =
      Set.of(
          "of",
          "name",
          "type",
          "label",
          "labelEn",
          "page",
          "pageEn",
          "unit",
          "unitEn",
          "basis",
          "description",
          "descriptionEn",
          "values",
          "facet",
          "uses");

  private PropertyFile() {}

  static List<Property> read() {
    try (InputStream in = PropertyFile.class.getResourceAsStream(NAME)) {
      return read(NounJson.mapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + NAME, e);
    }
  }

  static List<Property> read(JsonNode lines) {
    List<Property> all = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (JsonNode line : lines) {
      String name = line.path("of").asText() + "." + line.path("name").asText();
      try {
        if (!known.add(name)) {
          throw new IllegalArgumentException("it is given twice");
        }
        all.add(property(line, all.size()));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(NAME + ", " + name + ": " + e.getMessage(), e);
      }
    }
    return List.copyOf(all);
  }

  private static Property property(JsonNode line, int rank) {
    line.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                    "the key " + key + " is not known; known are " + KEYS);
              }
            });
    Dataset.From noun = constant(Dataset.From.class, required(line, "of"));
    String label = required(line, "label");
    String labelEn = required(line, "labelEn");
    Shape shape = shape(required(line, "type"));
    String name = required(line, "name");
    ClosedList closed = closed(line);
    Dataset.Column column =
        new Dataset.Column(
            name,
            new Dataset.Label(label, labelEn),
            shape.form().inTables(),
            new Dataset.Measure(line.path("unit").asText(""), line.path("unitEn").asText("")),
            line.path("basis").asText(""),
            new Dataset.Meaning(
                line.path("description").asText(""), line.path("descriptionEn").asText("")),
            new Dataset.Content(
                shape.form() == Form.PERIOD ? Dataset.Column.PERIOD : "", closed.codes(name)));
    JsonNode facet = line.path("facet");
    OnPages onPages =
        new OnPages(
            line.path("page").asText(label),
            line.path("pageEn").asText(labelEn),
            facet.isInt() ? OptionalInt.of(facet.intValue()) : OptionalInt.empty());
    return new Property(noun, column, shape, closed, onPages, uses(line), rank);
  }

  private static Shape shape(String type) {
    boolean nullable = type.endsWith("?");
    return new Shape(
        constant(Form.class, nullable ? type.substring(0, type.length() - 1) : type), nullable);
  }

  private static ClosedList closed(JsonNode line) {
    JsonNode values = line.path("values");
    List<String> listed = new ArrayList<>();
    values.forEach(value -> listed.add(value.asText()));
    return new ClosedList(values.isTextual() ? values.textValue() : "", List.copyOf(listed));
  }

  /** What is stated is in answers and datasets, and all that parts repeat can be selected by. */
  private static Set<Use> uses(JsonNode line) {
    Set<Use> uses = EnumSet.noneOf(Use.class);
    line.path("uses").forEach(use -> uses.add(constant(Use.class, use.asText())));
    if (uses.contains(Use.STATED)) {
      uses.addAll(EnumSet.of(Use.ANSWER, Use.COLUMN, Use.SELECT));
    }
    if (uses.contains(Use.PART)) {
      uses.add(Use.SELECT);
    }
    return uses;
  }

  private static String required(JsonNode line, String key) {
    String value = line.path(key).asText("");
    if (value.isBlank()) {
      throw new IllegalArgumentException("the key " + key + " is missing");
    }
    return value;
  }

  private static <E extends Enum<E>> E constant(Class<E> list, String word) {
    return Enum.valueOf(list, word.toUpperCase(Locale.ROOT));
  }
}
