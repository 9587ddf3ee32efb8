package gongkai.api.label;

import gongkai.api.request.Parameter;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.check.DocumentChecks;
import gongkai.noun.Dataset;
import gongkai.noun.Property;
import gongkai.vocabulary.Genres;
import gongkai.vocabulary.Items;
import gongkai.vocabulary.Kinds;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.Forms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be asked for of each property: any text, or one of the values that there are. */
public final class Choices {
  private final Vocabulary vocabulary;

  public Choices(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The values that there are; none for what is open. */
  public List<String> of(Property property) {
    return switch (property.closed().name()) {
      case "kinds" -> vocabulary.kinds().all().stream().map(Kinds.Kind::id).toList();
      case "genres" -> vocabulary.genres().all().stream().map(Genres.Genre::id).toList();
      case "items" -> vocabulary.items().all().stream().map(Items.Item::number).toList();
      case "checks" -> new DocumentChecks(vocabulary).names();
      case "forms" -> forms();
      case "tables" -> ofTables(table -> Stream.of(table.id()));
      case "rows" -> ofTables(table -> table.rows().stream().map(Forms.Line::id));
      case "columns" -> ofTables(table -> table.columns().stream().map(Forms.Line::id));
      default -> property.closed().values();
    };
  }

  /** By what the records of a noun are chosen. */
  public List<Parameter> filters(Dataset.From noun) {
    return Property.of(noun, Property.Use.FILTER).stream().map(this::parameter).toList();
  }

  /** The parameter that takes values of a property, any number of them. */
  public Parameter parameter(Property property) {
    String name = property.wire();
    List<String> values = of(property);
    Parameter parameter =
        property.shape().form() == Property.Form.YEAR
            ? Parameter.integer(name, 1900, 2200)
            : values.isEmpty() ? Parameter.text(name) : Parameter.choice(name, values);
    String key = "parameter." + name;
    return parameter
        .repeatable()
        .meaning(
            Words.in(Language.ZH).sayOr(key, property.label(false) + "，可重复"),
            Words.in(Language.EN).sayOr(key, property.label(true) + "; may be repeated"));
  }

  private List<String> forms() {
    List<String> names =
        new ArrayList<>(vocabulary.forms().all().stream().map(Forms.Form::form).toList());
    names.add(gongkai.noun.Observation.Meaning.NARRATIVE);
    return names;
  }

  private List<String> ofTables(Function<Forms.Table, Stream<String>> ids) {
    return vocabulary.forms().all().stream()
        .flatMap(form -> form.tables().stream())
        .flatMap(ids)
        .distinct()
        .toList();
  }
}
