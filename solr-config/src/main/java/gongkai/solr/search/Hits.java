package gongkai.solr.search;

import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.solr.index.Records;
import gongkai.solr.index.SolrIndex;
import gongkai.solr.plugin.Question;
import gongkai.solr.search.SearchAnswer.DocumentHit;
import gongkai.solr.search.SearchAnswer.Hit;
import gongkai.solr.search.SearchAnswer.Mark;
import gongkai.solr.search.SearchAnswer.PassageHit;
import gongkai.solr.search.SearchRequest.Sort;
import java.util.ArrayList;
import java.util.List;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;

/** Records that were found, as hits with all that is shown of them. */
final class Hits {
  private final Snippets snippets;

  Hits(SolrIndex index) {
    this.snippets = new Snippets(index);
  }

  static List<Hit> documents(SolrDocumentList records, Sort sort) {
    List<Hit> hits = new ArrayList<>();
    for (SolrDocument record : records) {
      hits.add(
          new DocumentHit(
              Records.noun(record, Disclosure.class), Records.score(record), Snippets.of(record)));
    }
    return ordered(hits, sort);
  }

  List<Mark> marks(Question question, String document) {
    return snippets.marks(question, document);
  }

  static List<Hit> passages(SolrDocumentList records, Sort sort) {
    List<Hit> hits = new ArrayList<>();
    for (SolrDocument record : records) {
      Snippets.holder(record)
          .map(
              disclosure ->
                  new PassageHit(
                      disclosure,
                      Records.noun(record, Passage.class),
                      Records.score(record),
                      Snippets.marks(record)))
          .ifPresent(hits::add);
    }
    return ordered(hits, sort);
  }

  private static List<Hit> ordered(List<Hit> hits, Sort sort) {
    return sort == Sort.RELEVANCE ? Replaced.afterSuccessors(hits) : hits;
  }
}
