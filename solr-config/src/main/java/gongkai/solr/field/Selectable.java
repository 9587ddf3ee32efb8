package gongkai.solr.field;

import gongkai.noun.Dataset;
import gongkai.noun.Property;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which fields the records of each noun are selected, and what people call those fields. */
public final class Selectable {
  /** What every record of a document has. */
  private static final List<Field> OF_DOCUMENTS =
      Stream.concat(
              Stream.of(Fields.DOCUMENT), selecting(Dataset.From.DISCLOSURES, Property.Use.PART))
          .toList();

  private static final Map<Noun, List<Field>> BY =
      Map.of(
          Noun.DISCLOSURE,
          kept(
              Dataset.From.DISCLOSURES,
              Fields.NAMES,
              Fields.NUMBER_KEY,
              Fields.VERSION_KEY,
              Fields.ACTS_ON,
              Fields.TEXT_KEY,
              Fields.ALIKE,
              Fields.TIED_TO,
              Fields.HASH,
              Fields.CITES,
              Fields.POINTS_TO),
          Noun.PASSAGE,
          documentsAnd(Stream.of(Fields.ANCHOR, Fields.PASSAGE_KIND)),
          Noun.OBSERVATION,
          kept(Dataset.From.OBSERVATIONS),
          Noun.FINDING,
          kept(Dataset.From.FINDINGS),
          Noun.SOURCE,
          List.of(
              Fields.SOURCE,
              Fields.FINGERPRINT,
              Fields.OUTCOME,
              Fields.DOCUMENT,
              Fields.STAGE,
              Fields.REASON));

  private Selectable() {}

  /**
   * The field of a wire name. A region or topic is asked for in the singular, and finds what lies
   * in it; {@code dimensions.scope} is a field of its own.
   *
   * @throws IllegalArgumentException that names the known ones
   */
  public static Field named(Noun noun, String wire) {
    Field dimension = new Field(wire, Field.Form.KEY);
    if (isDimension(noun, dimension)) {
      return dimension;
    }
    return BY.get(noun).stream()
        .filter(field -> wire(field).equals(wire))
        .findFirst()
        .orElseThrow(() -> unknown(noun, wire));
  }

  /**
   * Makes sure that records of the noun have the field.
   *
   * @throws IllegalArgumentException likewise
   */
  public static void check(Noun noun, Field field) {
    if (!BY.get(noun).contains(field) && !isDimension(noun, field)) {
      throw unknown(noun, field.name());
    }
  }

  /** The characters of an identifier, in any script: nothing that could end a local parameter. */
  private static boolean isDimension(Noun noun, Field field) {
    return noun == Noun.OBSERVATION
        && field.name().startsWith(Fields.DIMENSION_PREFIX)
        && field.name().substring(Fields.DIMENSION_PREFIX.length()).matches("[\\p{L}\\p{N}_]+");
  }

  private static IllegalArgumentException unknown(Noun noun, String wire) {
    Stream<String> known = BY.get(noun).stream().map(Selectable::wire);
    Stream<String> open =
        noun == Noun.OBSERVATION ? Stream.of(Fields.DIMENSION_PREFIX + "…") : Stream.empty();
    return new IllegalArgumentException(
        "unknown key %s; the keys are %s"
            .formatted(
                wire, Stream.concat(known, open).sorted().collect(Collectors.joining(", "))));
  }

  private static String wire(Field field) {
    if (field.equals(Fields.REGIONS)) {
      return Fields.REGION.name();
    }
    return field.equals(Fields.TOPICS) ? Property.TOPIC.wire() : field.name();
  }

  private static List<Field> kept(Dataset.From noun, Field... own) {
    return documentsAnd(Stream.concat(selecting(noun, Property.Use.SELECT), Stream.of(own)));
  }

  private static Stream<Field> selecting(Dataset.From noun, Property.Use use) {
    return Property.of(noun, use).stream().map(Fields::selecting);
  }

  private static List<Field> documentsAnd(Stream<Field> own) {
    return Stream.concat(OF_DOCUMENTS.stream(), own).distinct().toList();
  }
}
