package gongkai.solr.search;

import gongkai.chinese.DocumentNumbers;
import gongkai.chinese.DocumentNumbers.Parts;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.index.IndexQuery;
import gongkai.solr.index.Records;
import gongkai.solr.index.SolrIndex;
import gongkai.solr.plugin.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;

/** Documents that have something to do with one although none says so. */
final class Kin {
  /** What shares less of what tells it than this shares words, not a subject. */
  private static final double ALIKE = 0.2;

  /** A year of an office's numbers; more are not looked at. */
  private static final int MOST_NUMBERS = 500;

  private final SolrIndex index;

  Kin(SolrIndex index) {
    this.index = index;
  }

  /** Those that use the same telling words, most alike first. */
  List<Disclosure> alike(Disclosure disclosure, String text, Set<String> but, int most) {
    IndexQuery query =
        IndexQuery.of(Noun.DISCLOSURE, Question.like(disclosure.title(), text))
            .reading(Fields.JSON + ",score")
            .sorted("score desc," + Fields.ID + " asc")
            .rows(most + but.size() + 1);
    SolrDocumentList found = index.ask(query).getResults();
    List<Disclosure> alike = new ArrayList<>();
    for (SolrDocument record : found) {
      // The document itself is the most alike and comes first.
      boolean enough = Records.score(record) >= ALIKE * found.getMaxScore();
      Disclosure other = Records.noun(record, Disclosure.class);
      if (enough && alike.size() < most && isOther(disclosure, other, but)) {
        alike.add(other);
      }
    }
    return alike;
  }

  /**
   * Those whose numbers stand beside its own in the same year of the same office, nearest first.
   */
  List<Disclosure> ofSeries(Disclosure disclosure, Set<String> but, int most) {
    Optional<Parts> own = parts(disclosure).filter(parts -> !parts.code().isEmpty());
    if (own.isEmpty() || own.orElseThrow().place().isEmpty()) {
      return List.of();
    }
    String series = own.orElseThrow().series();
    int place = own.orElseThrow().place().orElseThrow();
    Question ofSeries = QueryReader.number(series, Question.Target.DOCUMENT).question();
    IndexQuery query =
        IndexQuery.of(Noun.DISCLOSURE, ofSeries)
            .reading(Fields.JSON)
            .sorted(Fields.ID + " asc")
            .rows(MOST_NUMBERS);
    record Numbered(Disclosure disclosure, int away) {}
    List<Numbered> all = new ArrayList<>();
    for (SolrDocument record : index.ask(query).getResults()) {
      Disclosure other = Records.noun(record, Disclosure.class);
      parts(other)
          .filter(parts -> parts.series().equals(series) && isOther(disclosure, other, but))
          .flatMap(Parts::place)
          .ifPresent(at -> all.add(new Numbered(other, Math.abs(at - place))));
    }
    return all.stream()
        .sorted(Comparator.comparingInt(Numbered::away))
        .limit(most)
        .map(Numbered::disclosure)
        .toList();
  }

  private static Optional<Parts> parts(Disclosure disclosure) {
    return DocumentNumbers.parts(disclosure.value(Property.DOCUMENT_NUMBER));
  }

  private static boolean isOther(Disclosure disclosure, Disclosure other, Set<String> but) {
    return !other.id().equals(disclosure.id()) && !but.contains(other.id());
  }
}
