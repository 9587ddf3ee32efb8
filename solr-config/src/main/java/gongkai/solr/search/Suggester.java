package gongkai.solr.search;

import gongkai.noun.Wire;
import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.analysis.Keys;
import gongkai.solr.analysis.Typed;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.index.IndexQuery;
import gongkai.solr.index.Records;
import gongkai.solr.index.SolrIndex;
import gongkai.solr.plugin.Question;
import gongkai.solr.search.Searcher.Suggestion;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.solr.common.SolrDocument;

/** Completes what is being typed, in characters, pinyin or initials. */
final class Suggester {
  /** Of what may go on as typed so many are looked at for one that is shown. */
  private static final int LOOKED_AT = 5;

  private final SolrIndex index;
  private final Meanings meanings;
  private final IndexVocabulary vocabulary;

  Suggester(SolrIndex index, Meanings meanings, IndexVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.index = index;
    this.meanings = meanings;
  }

  /** As typed; then, where there is room, by what documents call a short or lay name. */
  List<Suggestion> suggest(String typed, int size) {
    String plain = QueryReader.plain(typed).replace('ü', 'v');
    String key = Keys.of(plain);
    if (key.isEmpty() || size < 1) {
      return List.of();
    }
    Set<Suggestion> all = new LinkedHashSet<>(asTyped(plain, key, size));
    for (String official : meanings.typed(key)) {
      if (all.size() < size) {
        all.addAll(asTyped(official, Keys.of(official), size));
      }
    }
    return all.stream().limit(size).toList();
  }

  private List<Suggestion> asTyped(String plain, String key, int size) {
    List<Suggestion> all = new ArrayList<>();
    // A few bodies and topics lead to many documents, so they come before single titles.
    List<Suggestion> documents = documents(plain, key, size);
    documents.stream().filter(each -> each.kind().equals("number")).forEach(all::add);
    names(plain, Question.Target.TYPED_PUBLISHER, Fields.PUBLISHER).stream()
        .filter(name -> Typed.goesOnAnywhere(name, key, vocabulary))
        .limit(Math.max(1, size / 3))
        .forEach(name -> all.add(Suggestion.search(name, "publisher")));
    names(plain, Question.Target.TYPED_TOPIC, Fields.TOPICS).stream()
        .map(path -> path.substring(path.lastIndexOf('\\') + 1))
        .filter(name -> Typed.goesOn(name, key))
        .limit(Math.max(1, size / 3))
        .forEach(name -> all.add(Suggestion.search(name, "topic")));
    documents.stream().filter(each -> each.kind().equals("title")).forEach(all::add);
    return all;
  }

  private List<Suggestion> documents(String typed, String key, int size) {
    IndexQuery query =
        asking(typed, Question.Target.TYPED_TITLE)
            .reading(
                Fields.ID,
                Fields.TITLE,
                Fields.DOCUMENT_NUMBER,
                Fields.INDEX_NUMBER,
                Fields.VALIDITY,
                Fields.DAY)
            .sorted("score desc," + Fields.DAY + " desc," + Fields.ID + " asc")
            .rows(size * LOOKED_AT);
    List<Suggestion> found = new ArrayList<>();
    for (SolrDocument record : index.ask(query).getResults()) {
      String number = Records.value(record, Fields.DOCUMENT_NUMBER);
      String indexNumber = Records.value(record, Fields.INDEX_NUMBER);
      String title = Records.value(record, Fields.TITLE);
      if (!number.isEmpty() && vocabulary.numberKey(number).startsWith(vocabulary.numberKey(key))) {
        found.add(document(number, "number", record));
      } else if (!indexNumber.isEmpty() && Keys.of(indexNumber).startsWith(key)) {
        found.add(document(indexNumber, "number", record));
      } else if (Typed.goesOnAnywhere(title, key, vocabulary)) {
        found.add(document(title, "title", record));
      }
    }
    return found.stream().distinct().limit(size).toList();
  }

  private static Suggestion document(String text, String kind, SolrDocument record) {
    return new Suggestion(
        text,
        kind,
        Wire.link(Records.id(record)),
        Records.value(record, Fields.VALIDITY),
        day(record));
  }

  /** The day as people write it; dates are kept as instants. */
  private static String day(SolrDocument record) {
    return record.getFieldValue(Fields.DAY.name()) instanceof Date day
        ? day.toInstant().toString().substring(0, 10)
        : "";
  }

  private List<String> names(String typed, Question.Target target, Field field) {
    IndexQuery query =
        asking(typed, target)
            .rows(0)
            .set("json.facet", "{names:{type:terms,field:%s,limit:50}}".formatted(field));
    return Records.buckets(index.ask(query).getJsonFacetingResponse(), "names").stream()
        .map(bucket -> bucket.getVal().toString())
        .toList();
  }

  private static IndexQuery asking(String typed, Question.Target target) {
    return IndexQuery.of(Noun.DISCLOSURE, Question.whole(target, typed));
  }
}
