package gongkai.dataset.catalogue;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import gongkai.dataset.Licence;
import gongkai.dataset.catalogue.DefinitionFile.Entry;
import gongkai.dataset.derive.Derivations;
import gongkai.noun.Dataset;
import gongkai.noun.Property;
import gongkai.vocabulary.table.VocabularyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads definition files, strictly: whatever is wrong is told with file and line. */
final class Definitions {
  /** Of Table Schema, those that every format here can carry. */
  static final Set<String> TYPES =
      Set.of("string", "integer", "number", "boolean", "date", "datetime", "year");

  private static final String REST = "…";

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final DefinitionFolder folder;
  private final Map<Dataset.From, Map<String, Dataset.Column>> dictionaries =
      new EnumMap<>(Dataset.From.class);

  Definitions(DefinitionFolder folder) {
    this.folder = folder;
    for (Dataset.From noun : Dataset.From.values()) {
      dictionaries.put(noun, dictionary(noun));
    }
  }

  /** The datasets' names, as catalogue.json lists them. */
  Set<String> names() {
    String file = "catalogue.json";
    Set<String> names = new LinkedHashSet<>();
    for (String name : read(file, new TypeReference<List<String>>() {})) {
      if (!names.add(name)) {
        throw new VocabularyException(file, 0, "the dataset " + name + " is listed twice");
      }
    }
    return names;
  }

  /** What the datasets are about, by their names; the column that one is about must be there. */
  Map<String, Subject> subjects(Map<String, Dataset> datasets) {
    String file = "subjects.json";
    Map<String, Subject> subjects = new LinkedHashMap<>();
    for (Subject subject : read(file, new TypeReference<List<Subject>>() {})) {
      Dataset dataset = datasets.get(subject.dataset());
      if (dataset == null) {
        throw new VocabularyException(
            file, 0, unknown("the dataset " + subject.dataset(), datasets.keySet()));
      }
      List<String> columns = dataset.columns().stream().map(Dataset.Column::name).toList();
      if (!subject.about().isEmpty() && !columns.contains(subject.about())) {
        throw new VocabularyException(
            file, 0, unknown("the column " + subject.about() + " of " + dataset.name(), columns));
      }
      if (subject.themes().isEmpty() || subject.keywords().isEmpty()) {
        throw new VocabularyException(file, 0, dataset.name() + " needs a theme and a keyword");
      }
      if (subjects.put(subject.dataset(), subject) != null) {
        throw new VocabularyException(
            file, 0, "the dataset " + subject.dataset() + " is listed twice");
      }
    }
    return subjects;
  }

  Dataset dataset(String name) {
    String file = name + ".json";
    DefinitionFile written = read(file, new TypeReference<DefinitionFile>() {});
    if (!written.name().equals(name)) {
      throw new VocabularyException(
          file, 0, "the name is " + written.name() + "; it must be that of the file");
    }
    if (!Licence.known(written.licence())) {
      throw new VocabularyException(
          file, 0, "the licence " + written.licence() + " is not one of " + Licence.names());
    }
    checkFilter(file, written);
    Map<String, Dataset.Column> columns = columns(file, written);
    if (written.key().isEmpty() || !columns.keySet().containsAll(written.key())) {
      throw new VocabularyException(
          file, 0, "the key " + written.key() + " must name columns of the dataset");
    }
    return new Dataset(
        name,
        written.words(),
        written.licence(),
        written.origin(),
        written.key(),
        List.copyOf(columns.values()));
  }

  private static void checkFilter(String file, DefinitionFile written) {
    for (String property : written.origin().filter().keySet()) {
      if (!isProperty(written.origin().from(), property)) {
        throw new VocabularyException(
            file, 0, unknown("the filter " + property, answered(written.origin().from())));
      }
    }
  }

  private Map<String, Dataset.Column> columns(String file, DefinitionFile written) {
    Map<String, Dataset.Column> dictionary = dictionaries.get(written.origin().from());
    Set<String> given = given(file, written);
    Map<String, Dataset.Column> columns = new LinkedHashMap<>();
    for (Entry entry : expanded(written.columns())) {
      if (entry.own().isEmpty() && !dictionary.containsKey(entry.name())) {
        throw new VocabularyException(
            file, entry.line(), unknown("the column " + entry.name(), dictionary.keySet()));
      }
      Dataset.Column column = entry.own().orElseGet(() -> dictionary.get(entry.name()));
      checkType(file, entry.line(), column);
      if (!given.contains(entry.name())) {
        throw new VocabularyException(
            file, entry.line(), unknown("the column " + entry.name(), given));
      }
      if (columns.put(entry.name(), column) != null) {
        throw new VocabularyException(
            file, entry.line(), "the column " + entry.name() + " is given twice");
      }
    }
    return columns;
  }

  /** In the place of {@link #REST} stands whatever else documents can state. */
  private static List<Entry> expanded(List<Entry> written) {
    Set<String> listed = new LinkedHashSet<>();
    written.forEach(entry -> listed.add(entry.name()));
    List<Entry> columns = new ArrayList<>();
    for (Entry entry : written) {
      if (entry.name().equals(REST)) {
        Property.stated().stream()
            .map(Property::wire)
            .filter(name -> !listed.contains(name))
            .forEach(name -> columns.add(new Entry(entry.line(), name, Optional.empty())));
      } else {
        columns.add(entry);
      }
    }
    return columns;
  }

  /** The names that the dataset's rows have. */
  private Set<String> given(String file, DefinitionFile written) {
    if (written.origin().derivation().isEmpty()) {
      return dictionaries.get(written.origin().from()).keySet();
    }
    return Derivations.columns(written.origin().derivation(), written.origin().from())
        .orElseThrow(
            () ->
                new VocabularyException(
                    file,
                    0,
                    unknown(
                        "the derivation "
                            + written.origin().derivation()
                            + " from "
                            + written.origin().from().wire(),
                        Derivations.names())));
  }

  private static Map<String, Dataset.Column> dictionary(Dataset.From noun) {
    Map<String, Dataset.Column> columns = new LinkedHashMap<>();
    Property.of(noun, Property.Use.COLUMN)
        .forEach(property -> columns.put(property.wire(), property.column()));
    return columns;
  }

  /** Of a dotted name only the first part is fixed: what narrows a number is open-ended. */
  private static boolean isProperty(Dataset.From noun, String name) {
    return name.startsWith("dimensions.")
        ? noun == Dataset.From.OBSERVATIONS
        : answered(noun).contains(name);
  }

  private static List<String> answered(Dataset.From noun) {
    return Property.of(noun, Property.Use.ANSWER).stream().map(Property::wire).toList();
  }

  private static void checkType(String file, int line, Dataset.Column column) {
    if (!TYPES.contains(column.type())) {
      throw new VocabularyException(file, line, unknown("the type " + column.type(), TYPES));
    }
    if (column.label().isBlank() || column.labelEn().isBlank()) {
      throw new VocabularyException(
          file, line, "the column " + column.name() + " needs a label in Chinese and in English");
    }
  }

  private static String unknown(String what, Collection<String> known) {
    List<String> sorted = new ArrayList<>(known);
    sorted.sort(null);
    return what + " is not known; known are " + String.join(", ", sorted);
  }

  private <T> T read(String file, TypeReference<T> type) {
    String text = folder.read(file);
    try {
      return STRICT.readValue(text, type);
    } catch (UnrecognizedPropertyException e) {
      String known =
          String.join(
              ", ", e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
      throw new VocabularyException(
          file,
          lineOf(text, e.getPropertyName()),
          "the key " + e.getPropertyName() + " is not known; known are " + known);
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      throw new VocabularyException(
          file, location == null ? 0 : location.getLineNr(), e.getOriginalMessage());
    }
  }

  /**
   * Jackson puts keys aside until the object is whole, and then no longer knows where they stood.
   */
  private static int lineOf(String text, String key) {
    try (JsonParser parser = STRICT.createParser(text)) {
      while (parser.nextToken() != null) {
        if (key.equals(parser.currentName()) && parser.hasToken(JsonToken.FIELD_NAME)) {
          return parser.currentTokenLocation().getLineNr();
        }
      }
      return 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
