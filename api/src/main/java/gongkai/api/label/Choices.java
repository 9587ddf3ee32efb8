package gongkai.api.label;

import gongkai.api.problem.Fault;
import gongkai.api.request.Parameter;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.dataset.codebook.Codebook;
import gongkai.dataset.query.Condition;
import gongkai.noun.Dataset;
import gongkai.noun.Property;
import gongkai.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be asked for of each property: any text, or one of the values that there are. */
public final class Choices {
  /** Lists that are too long for a contract; what they do not hold is refused all the same. */
  private static final Set<String> UNLISTED = Set.of("indicators", "regions");

  private final Vocabulary vocabulary;
  private final Codebook codebook;

  public Choices(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.codebook = Codebook.of(vocabulary);
  }

  public Codebook codebook() {
    return codebook;
  }

  /**
   * What is wrong with values that are asked of a column; none where it may hold them. Its closed
   * list is too long to be declared, or there is none.
   */
  public Optional<Fault> fault(String parameter, Dataset.Column column, List<String> values) {
    return values.stream()
        .filter(value -> !value.isEmpty() && !isCode(column.codes(), value))
        .findFirst()
        .map(
            value ->
                column.codes().equals("regions")
                    ? Fault.of(parameter, "no-such-region", value)
                    : Fault.of(parameter, "no-such-code", value, column.codes()));
  }

  private boolean isCode(String list, String value) {
    return switch (list) {
      case "indicators" -> codebook.knows(list, value);
      case "regions" -> vocabulary.regions().isIn(Condition.regionPrefix(value));
      default -> true;
    };
  }

  /** The values that there are; none for what is open, or too many to list. */
  public List<String> of(Property property) {
    return of(property.column());
  }

  /** The same for any column. */
  public List<String> of(Dataset.Column column) {
    return UNLISTED.contains(column.codes()) ? List.of() : codebook.values(column.codes());
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
}
