package gongkai.api.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import gongkai.api.words.Words;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Validity;
import gongkai.noun.Wire;
import java.util.Optional;

/** A document that has to do with another, and why, in the client's language. */
@com.fasterxml.jackson.annotation.JsonTypeName("Related")
record RelatedDocument(@JsonUnwrapped Brief document, String relation, String reason) {
  /** Enough of a document to know it by. */
  record Brief(
      String id,
      String title,
      String documentNumber,
      String publisher,
      Optional<String> published,
      Validity.Status validity,
      String link) {
    static Brief of(Disclosure disclosure) {
      return new Brief(
          disclosure.id(),
          disclosure.title(),
          disclosure.value(Property.DOCUMENT_NUMBER),
          disclosure.publisher(),
          Optional.of(disclosure.value(Property.PUBLISHED)).filter(day -> !day.isEmpty()),
          disclosure.validity().status(),
          Wire.link(disclosure.id()));
    }
  }

  static RelatedDocument of(Related.Tie tie, Words words) {
    return new RelatedDocument(
        Brief.of(tie.other()), tie.relation(), words.say("reason." + tie.relation()));
  }
}
