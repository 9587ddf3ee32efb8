package gongkai.indexer.describe;

import gongkai.chinese.DocumentNumbers;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.Agencies;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Concludes the publisher from the agency's code in the document number: 国办发 is the General
 * Office's.
 */
final class PublisherByNumber {
  private static final Pattern YEAR = Pattern.compile("〔([0-9]{4})〕");

  private static final Pattern ORDER = Pattern.compile("(.+?)(?:令|公告|通告)(?:[0-9]{4}年)?第[0-9]+号");

  private PublisherByNumber() {}

  static void offer(Agencies agencies, PublisherNames publishers, Statements statements) {
    String number = statements.value(Property.DOCUMENT_NUMBER);
    Matcher order = ORDER.matcher(number);
    if (order.matches()) {
      String issuer = order.group(1);
      Optional<Agencies.Agency> listed = agencies.find(issuer);
      if (listed.isPresent()) {
        offer(listed.orElseThrow(), number, statements);
      } else if (publishers.areAuthorities(issuer)) {
        statements.offer(
            Property.PUBLISHER,
            publishers.canonical(issuer),
            number,
            Evidence.INFERRED,
            Certainty.INFERRED);
      }
    }
    Matcher year = YEAR.matcher(number);
    if (year.find()) {
      agencies
          .byCode(DocumentNumbers.code(number), Integer.parseInt(year.group(1)))
          .ifPresent(agency -> offer(agency, number, statements));
    }
  }

  private static void offer(Agencies.Agency agency, String number, Statements statements) {
    statements.offer(
        Property.PUBLISHER, agency.name(), number, Evidence.INFERRED, Certainty.INFERRED);
  }
}
