package gongkai.solr.plugin;

import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.plugin.rank.PassageRanking;
import java.util.List;

/**
 * Where a question looks, and how much each place counts. A title says what a document is about, so
 * a word there counts several times; pairs confirm words and find what was cut differently.
 */
record Weights(List<Weight> words, List<Weight> pairs) {
  record Weight(Field field, float boost) {}

  static final Weights DOCUMENT =
      new Weights(
          List.of(
              new Weight(Fields.TITLE_WORDS, 3f),
              new Weight(Fields.ABOUT_WORDS, 1f),
              new Weight(Fields.TEXT_WORDS, 1f)),
          List.of(
              new Weight(Fields.TITLE_PAIRS, 1.5f),
              new Weight(Fields.ABOUT_PAIRS, 0.5f),
              new Weight(Fields.TEXT_PAIRS, 0.5f)));

  static final Weights TITLE =
      new Weights(
          List.of(new Weight(Fields.TITLE_WORDS, 3f)),
          List.of(new Weight(Fields.TITLE_PAIRS, 1.5f)));

  /** Its words only say which passages match; {@link PassageRanking} puts them in order. */
  static final Weights PASSAGE =
      new Weights(
          List.of(new Weight(Fields.PASSAGE_WORDS, 1f), new Weight(Fields.ABOVE_WORDS, 1f)),
          List.of(new Weight(Fields.PASSAGE_PAIRS, 0.5f), new Weight(Fields.ABOVE_PAIRS, 0.3f)));

  static final Weights SNIPPET =
      new Weights(
          List.of(new Weight(Fields.PASSAGE_WORDS, 1f)),
          List.of(new Weight(Fields.PASSAGE_PAIRS, 0.5f)));

  static Weights of(Question.Target target) {
    return switch (target) {
      case TITLE -> TITLE;
      case PASSAGE -> PASSAGE;
      case SNIPPET -> SNIPPET;
      default -> DOCUMENT;
    };
  }
}
