package gongkai.solr.search;

import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.index.IndexQuery;
import gongkai.solr.index.Records;
import gongkai.solr.index.SolrIndex;
import gongkai.solr.plugin.Question;
import gongkai.solr.search.SearchAnswer.DocumentHit;
import gongkai.solr.search.SearchAnswer.Hit;
import gongkai.solr.search.SearchAnswer.Mark;
import gongkai.solr.search.SearchAnswer.PassageHit;
import gongkai.solr.search.SearchAnswer.Snippet;
import gongkai.solr.search.SearchRequest.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;

/** Records that were found, as hits with all that is shown of them. */
final class Hits {
  private final SolrIndex index;
  private final Snippets snippets;

  Hits(SolrIndex index) {
    this.index = index;
    this.snippets = new Snippets(index);
  }

  List<Hit> documents(SolrDocumentList records, Question question, Sort sort) {
    List<Disclosure> found =
        records.stream().map(record -> Records.noun(record, Disclosure.class)).toList();
    Map<String, List<Snippet>> places =
        snippets.of(question, found.stream().map(Disclosure::id).toList());
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Disclosure disclosure = found.get(i);
      hits.add(
          new DocumentHit(
              disclosure,
              Records.score(records.get(i)),
              places.getOrDefault(disclosure.id(), List.of())));
    }
    return ordered(hits, sort);
  }

  List<Mark> marks(Question question, String document) {
    return snippets.marks(question, document);
  }

  List<Hit> passages(SolrDocumentList records, Sort sort) {
    Set<String> ids = new LinkedHashSet<>();
    records.forEach(record -> ids.add(Records.value(record, Fields.DOCUMENT)));
    Map<String, Disclosure> disclosures = disclosures(ids);
    List<Hit> hits = new ArrayList<>();
    for (SolrDocument record : records) {
      Disclosure disclosure = disclosures.get(Records.value(record, Fields.DOCUMENT));
      if (disclosure != null) {
        Passage passage = Records.noun(record, Passage.class);
        hits.add(
            new PassageHit(disclosure, passage, Records.score(record), Snippets.marks(record)));
      }
    }
    return ordered(hits, sort);
  }

  private static List<Hit> ordered(List<Hit> hits, Sort sort) {
    return sort == Sort.RELEVANCE ? Replaced.afterSuccessors(hits) : hits;
  }

  private Map<String, Disclosure> disclosures(Set<String> ids) {
    Map<String, Disclosure> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      IndexQuery query =
          IndexQuery.of(Noun.DISCLOSURE, Question.nothing())
              .having(Fields.ID, ids)
              .reading(Fields.JSON)
              .rows(ids.size());
      for (SolrDocument record : index.ask(query).getResults()) {
        Disclosure disclosure = Records.noun(record, Disclosure.class);
        byId.put(disclosure.id(), disclosure);
      }
    }
    return byId;
  }
}
