package gongkai.indexer.describe.block;

import gongkai.chinese.ChineseDates;
import gongkai.chinese.DocumentNumbers;
import gongkai.chinese.Folding;
import gongkai.indexer.describe.statement.PublisherNames;
import gongkai.noun.Property;
import gongkai.vocabulary.Furniture;
import gongkai.vocabulary.Furniture.Where;
import gongkai.vocabulary.Labels.Label;
import gongkai.vocabulary.Labels.Meaning;
import gongkai.vocabulary.Topics;
import gongkai.vocabulary.ValidityWordings;
import gongkai.vocabulary.Vocabulary;
import java.util.regex.Pattern;

/**
 * What can be the value of a label. A cell that is empty on the page leaves nothing behind, and
 * what stands next is then not its value: a button, the first line of the text, another part of the
 * page.
 */
public final class FieldValues {
  private static final int LONGEST = 300;
  private static final Pattern INDEX_NUMBER =
      Pattern.compile("(?=.*[0-9])[0-9A-Za-z\\-—_/.:()〔〕\\[\\] ]{4,60}|.{2,20}〔[0-9]{4}〕.{1,20}");
  private static final Pattern ORGANISATION =
      Pattern.compile(".{2,40}(?:社|网|公司|集团|协会|学会|日报|晚报|电视台|馆|站|所|处|科|组|队|校|园|区|县|市|省|乡|镇)");

  private final Furniture furniture;
  private final Topics topics;
  private final ValidityWordings validity;
  private final PublisherNames publishers;
  private final Vocabulary vocabulary;

  public FieldValues(Vocabulary vocabulary, PublisherNames publishers) {
    this.vocabulary = vocabulary;
    this.furniture = vocabulary.furniture();
    this.topics = vocabulary.topics();
    this.validity = vocabulary.validityWordings();
    this.publishers = publishers;
  }

  /** The value without the buttons behind it; empty where it is nothing else. */
  String withoutFurniture(Label label, String value) {
    boolean anyWords = label.property().filter(p -> p == Property.TITLE).isPresent();
    if (anyWords || value.length() > LONGEST) {
      return value;
    }
    for (int i = 1; i < value.length(); i++) {
      boolean gap = isBlank(value, i) && !isBlank(value, i - 1);
      if (gap && isFurniture(Folding.trim(value.substring(i)))) {
        return isFurniture(value.substring(0, i)) ? "" : value.substring(0, i);
      }
    }
    return isFurniture(value) ? "" : value;
  }

  /**
   * Whether a line is the value of the label alone on the line above it. What a property must look
   * like tells; free words are believed where the next label follows, as in a list of both.
   *
   * @param goesOn whether a label follows
   */
  boolean mayStandBelow(Label label, String value, boolean goesOn) {
    if (value.length() > LONGEST || isFurniture(value)) {
      return false;
    }
    if (label.meaning() == Meaning.VALIDITY) {
      return validity.status(value).isPresent();
    }
    return label.property().map(property -> looksLike(property, value, goesOn)).orElse(goesOn);
  }

  private boolean looksLike(Property property, String value, boolean goesOn) {
    return switch (property.wire()) {
      case "formed", "published", "effective", "expires" ->
          ChineseDates.findAll(value).stream().anyMatch(date -> date.start() <= 1)
              || ChineseDates.normalise(value).isPresent();
      case "documentNumber" -> DocumentNumbers.findAll(value).size() == 1;
      case "indexNumber" -> INDEX_NUMBER.matcher(Folding.fold(value)).matches();
      case "publisher" ->
          publishers.areAuthorities(value) || (goesOn && ORGANISATION.matcher(value).matches());
      case "genre" -> vocabulary.genres().byEnding(Folding.squeeze(value)).isPresent();
      case "topic" -> topics.find(value).isPresent() || value.contains("\\");
      default -> goesOn;
    };
  }

  private boolean isFurniture(String line) {
    return furniture.matches(line, Where.ANY) || furniture.matches(line, Where.VALUE);
  }

  private static boolean isBlank(String value, int at) {
    return Folding.trim(value.substring(at, at + 1)).isEmpty();
  }
}
