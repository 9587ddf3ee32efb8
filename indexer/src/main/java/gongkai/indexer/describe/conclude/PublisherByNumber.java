package gongkai.indexer.describe.conclude;

import gongkai.chinese.DocumentNumbers;
import gongkai.indexer.describe.statement.PublisherNames;
import gongkai.indexer.describe.statement.Statements;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.place.Agencies;
import java.util.Optional;

/**
 * Concludes the publisher from the agency's code in the document number: 国办发 is the General
 * Office's.
 */
public final class PublisherByNumber {
  private PublisherByNumber() {}

  public static void offer(Agencies agencies, PublisherNames publishers, Statements statements) {
    String number = statements.value(Property.DOCUMENT_NUMBER);
    Optional<String> order = DocumentNumbers.issuer(number);
    if (order.isPresent()) {
      String issuer = order.orElseThrow();
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
    DocumentNumbers.parts(number)
        .flatMap(parts -> agencies.byCode(parts.code(), Integer.parseInt(parts.year())))
        .ifPresent(agency -> offer(agency, number, statements));
  }

  private static void offer(Agencies.Agency agency, String number, Statements statements) {
    statements.offer(
        Property.PUBLISHER, agency.name(), number, Evidence.INFERRED, Certainty.INFERRED);
  }
}
