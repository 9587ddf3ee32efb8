package gongkai.indexer.publish;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which documents of one wording are one. Weekly notices, templates of three towns and the texts of
 * two years say the same and are documents of their own: what they state of number, index number,
 * date, publisher, region or period differs. What a document does not state tells it from no other.
 */
final class Identity {
  private static final List<Property> IDENTIFYING =
      List.of(
          Property.DOCUMENT_NUMBER,
          Property.INDEX_NUMBER,
          Property.FORMED,
          Property.PUBLISHED,
          Property.PUBLISHER,
          Property.REGION,
          Property.REPORTING_YEAR);

  /**
   * Names this rule where the ledger says that two became one by it. What became one by another
   * rule is read again and may come apart.
   */
  static final String RULE = "identity-2";

  private Identity() {}

  /** The documents parted into those that are each one, in the order in which they came. */
  static List<List<Disclosure>> apart(List<Disclosure> sameWording) {
    List<List<Disclosure>> documents = new ArrayList<>();
    for (Disclosure next : sameWording) {
      documents.stream()
          .filter(one -> one.stream().noneMatch(other -> differ(other, next)))
          .findFirst()
          .ifPresentOrElse(
              one -> one.add(next), () -> documents.add(new ArrayList<>(Stream.of(next).toList())));
    }
    return documents;
  }

  private static boolean differ(Disclosure a, Disclosure b) {
    return IDENTIFYING.stream()
        .anyMatch(
            property ->
                !a.value(property).isEmpty()
                    && !b.value(property).isEmpty()
                    && !a.value(property).equals(b.value(property)));
  }
}
