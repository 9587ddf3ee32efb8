package gongkai.api.label;

import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.vocabulary.Regions;
import gongkai.vocabulary.Vocabulary;

/** The words for people that stand for a code. A code without any is shown as it is. */
public final class Labels {
  private final Vocabulary vocabulary;

  public Labels(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * A value's label.
   *
   * @param property wire name of the facet or property that has the value
   */
  public String of(String property, String value, Language language) {
    return switch (property) {
      case "region" ->
          vocabulary.regions().byCode(value).map(Regions.Region::name).orElse(value);
      case "topic" -> value.replace("\\", " › ");
      default -> Words.in(language).sayOr("value." + property + "." + value, value);
    };
  }
}
