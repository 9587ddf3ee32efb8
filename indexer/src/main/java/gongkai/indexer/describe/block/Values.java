package gongkai.indexer.describe.block;

import gongkai.chinese.ChineseDates;
import gongkai.chinese.DocumentNumbers;
import gongkai.chinese.Folding;
import gongkai.indexer.describe.statement.PublisherNames;
import gongkai.indexer.describe.statement.TitleReader;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.Genres;
import gongkai.vocabulary.Topics;
import gongkai.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * Turns the words of a labelled value into the property's canonical form. Words that cannot be the
 * property (a date that is none) give nothing; placeholders give nothing.
 */
public final class Values {
  private static final int LONGEST_NAME = 60;

  private final Vocabulary vocabulary;
  private final PublisherNames publishers;

  public Values(Vocabulary vocabulary, PublisherNames publishers) {
    this.vocabulary = vocabulary;
    this.publishers = publishers;
  }

  Optional<Statement> statement(
      Property property, String written, Evidence from, Certainty certainty) {
    String trimmed = Folding.trim(written);
    if (vocabulary.placeholders().isOne(trimmed)) {
      return Optional.empty();
    }
    if (property == Property.DOCUMENT_NUMBER) {
      return number(trimmed, from, certainty);
    }
    if (property == Property.TOPIC) {
      return topic(trimmed, from, certainty);
    }
    return canonical(property, trimmed)
        .filter(value -> !value.isBlank())
        .map(value -> new Statement(value, trimmed, from, certainty));
  }

  private Optional<String> canonical(Property property, String written) {
    if (property.shape().form() == Property.Form.PERIOD) {
      return date(written);
    }
    if (property == Property.PUBLISHER) {
      return written.length() > LONGEST_NAME || written.contains("://") || written.contains("。")
          ? Optional.empty()
          : Optional.of(publishers.canonical(written));
    }
    if (property == Property.GENRE) {
      return vocabulary.genres().byEnding(Folding.squeeze(written)).map(Genres.Genre::id);
    }
    if (property == Property.URL) {
      return written.matches("https?://\\S+") ? Optional.of(written) : Optional.empty();
    }
    return Optional.of(
        property == Property.TITLE
            ? TitleReader.withoutNumber(written.replaceAll("\\s+", " "))
            : written);
  }

  /** The value must be a date, or begin with one: a time of day and other words may follow. */
  private static Optional<String> date(String written) {
    Optional<String> whole = ChineseDates.normalise(written);
    if (whole.isPresent()) {
      return whole;
    }
    return ChineseDates.findAll(written).stream()
        .findFirst()
        .filter(found -> found.start() <= 1)
        .map(ChineseDates.Found::iso);
  }

  /** What is labelled as a number but is of no known form is kept as written, as less sure. */
  private static Optional<Statement> number(String written, Evidence from, Certainty certainty) {
    Optional<String> normal = DocumentNumbers.normalise(written);
    if (normal.isPresent()) {
      return normal.map(value -> new Statement(value, written, from, certainty));
    }
    List<DocumentNumbers.Found> inside = DocumentNumbers.findAll(written);
    if (inside.size() == 1) {
      return Optional.of(
          new Statement(inside.getFirst().number(), written, from, Certainty.LIKELY));
    }
    boolean couldBe = written.length() < LONGEST_NAME && written.matches(".*[0-9０-９].*");
    return couldBe
        ? Optional.of(new Statement(written, written, from, Certainty.LIKELY))
        : Optional.empty();
  }

  /**
   * A topic the list does not know is kept as written where it is a path, as lists differ by year.
   */
  private Optional<Statement> topic(String written, Evidence from, Certainty certainty) {
    Optional<Topics.Topic> listed = vocabulary.topics().find(written);
    if (listed.isPresent()) {
      String path = listed.orElseThrow().path();
      // 城乡建设（含住房） and 城乡建设(含住房) are one; which brackets a site uses is its own.
      boolean sameWords = Folding.fold(written).equals(path);
      return Optional.of(new Statement(sameWords ? written : path, written, from, certainty));
    }
    return written.contains("\\")
        ? Optional.of(new Statement(written, written, from, Certainty.LIKELY))
        : Optional.empty();
  }
}
