package gongkai.indexer.describe;

import gongkai.chinese.DocumentNumbers;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.Agencies;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Concludes the publisher from the agency's code in the document number: 国办发 is the General
 * Office's.
 */
final class PublisherByNumber {
  private static final Pattern YEAR = Pattern.compile("〔([0-9]{4})〕");

  private PublisherByNumber() {}

  static void offer(Agencies agencies, Statements statements) {
    String number = statements.value(Property.DOCUMENT_NUMBER);
    Matcher year = YEAR.matcher(number);
    if (year.find()) {
      agencies
          .byCode(DocumentNumbers.code(number), Integer.parseInt(year.group(1)))
          .ifPresent(
              agency ->
                  statements.offer(
                      Property.PUBLISHER,
                      agency.name(),
                      number,
                      Evidence.INFERRED,
                      Certainty.INFERRED));
    }
  }
}
