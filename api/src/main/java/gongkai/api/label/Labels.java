package gongkai.api.label;

import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.noun.Dataset;
import gongkai.noun.Property;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.Forms;
import gongkai.vocabulary.place.Regions;

/** The words for people that stand for a code. A code without any is shown as it is. */
public final class Labels {
  private final Vocabulary vocabulary;

  public Labels(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * A value's label.
   *
   * @param property wire name of the property of a document that has the value
   */
  public String of(String property, String value, Language language) {
    boolean english = language == Language.EN;
    return switch (property) {
      case "region" -> vocabulary.regions().byCode(value).map(Regions.Region::name).orElse(value);
      case "kind" ->
          vocabulary
              .kinds()
              .byId(value)
              .map(kind -> english ? kind.labelEn() : kind.label())
              .orElse(value);
      case "genre" ->
          vocabulary
              .genres()
              .byId(value)
              .map(genre -> english ? genre.labelEn() : genre.label())
              .orElse(value);
      case "item" ->
          vocabulary
              .items()
              .byNumber(value)
              .map(item -> value + " " + (english ? item.labelEn() : item.label()))
              .orElse(value);
      case "topic" -> value.replace("\\", " › ");
      default -> Words.in(language).sayOr("value." + property + "." + value, value);
    };
  }

  /** What a property of a document is called; what is none of one is called as pages call it. */
  public static String of(String property, Words words) {
    return Property.find(Dataset.From.DISCLOSURES, property)
        .map(known -> known.label(words.language() == Language.EN))
        .orElseGet(() -> words.say("search." + property));
  }

  /** The title of a form's table. */
  public String table(String form, String table) {
    return vocabulary
        .forms()
        .byName(form)
        .flatMap(known -> known.table(table))
        .map(Forms.Table::title)
        .orElse(table);
  }
}
