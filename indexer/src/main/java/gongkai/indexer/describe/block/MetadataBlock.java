package gongkai.indexer.describe.block;

import gongkai.indexer.describe.statement.Statements;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import gongkai.noun.Statement.Evidence;
import gongkai.noun.Validity;
import gongkai.vocabulary.Labels.Meaning;
import gongkai.vocabulary.ValidityWordings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes statements of the fields of a metadata block. */
public final class MetadataBlock {
  private final Values values;
  private final ValidityWordings validityWordings;

  public MetadataBlock(Values values, ValidityWordings validityWordings) {
    this.values = values;
    this.validityWordings = validityWordings;
  }

  public void offer(List<Field> fields, Statements statements) {
    fields.stream()
        .sorted(Comparator.comparingInt(field -> field.label().rank()))
        .forEach(field -> offer(field, statements));
  }

  private void offer(Field field, Statements statements) {
    Optional<Property> property = field.label().property();
    Optional<Statement> statement =
        property.flatMap(
            p ->
                values.statement(
                    p, field.value(), Evidence.METADATA_BLOCK, field.label().certainty()));
    boolean unlisted =
        field.label().meaning() == Meaning.TOPIC_IF_LISTED
            && statement.filter(s -> s.certainty() == field.label().certainty()).isEmpty();
    if (statement.isPresent() && !unlisted) {
      statements.offer(property.orElseThrow(), statement.orElseThrow());
    }
  }

  /** What a label such as 有效性 says. */
  public Optional<Validity> validity(List<Field> fields, String id) {
    for (Field field : fields) {
      Optional<Validity.Status> status =
          field.label().meaning() == Meaning.VALIDITY
              ? validityWordings.status(field.value())
              : Optional.empty();
      if (status.isPresent()) {
        String sentence = field.label().words() + "：" + field.value();
        return Optional.of(new Validity(status.orElseThrow(), Optional.empty(), "", sentence, id));
      }
    }
    return Optional.empty();
  }
}
