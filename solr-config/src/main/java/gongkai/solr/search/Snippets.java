package gongkai.solr.search;

import gongkai.noun.Passage;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.index.IndexQuery;
import gongkai.solr.index.Records;
import gongkai.solr.index.SolrIndex;
import gongkai.solr.plugin.Question;
import gongkai.solr.search.SearchAnswer.Mark;
import gongkai.solr.search.SearchAnswer.Snippet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.solr.client.solrj.response.Group;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.GroupParams;

/** The best places in the documents of a page, read with one question for all of them. */
final class Snippets {
  private static final int PER_DOCUMENT = 3;

  /** Beyond them a reader has lost count of the matches. */
  private static final int MOST_PASSAGES = 2000;

  private static final String FOUND = "found";

  /** What to show of a passage: itself and what to mark in it. */
  static final String SHOWN = "%s,%s,%s:[marks]".formatted(Fields.DOCUMENT, Fields.JSON, FOUND);

  /** A title repeated under itself tells nothing. */
  private static final List<String> TELLING =
      java.util.stream.Stream.of(Passage.Kind.values())
          .filter(kind -> kind != Passage.Kind.TITLE && kind != Passage.Kind.HEADING)
          .map(Passage.Kind::wire)
          .toList();

  private final SolrIndex index;

  Snippets(SolrIndex index) {
    this.index = index;
  }

  /** One to three for each document that has any text. */
  Map<String, List<Snippet>> of(Question question, Collection<String> documents) {
    Map<String, List<Snippet>> snippets = new HashMap<>();
    if (documents.isEmpty()) {
      return snippets;
    }
    Question wanted = question.withTarget(Question.Target.SNIPPET);
    if (!(question.words().isEmpty() && question.phrases().isEmpty())) {
      collect(wanted, documents, TELLING, PER_DOCUMENT, snippets);
    }
    // Where only the title or the number matched, the text's beginning.
    Question beginning = Question.nothing();
    collect(beginning, without(documents, snippets), TELLING, 1, snippets);
    collect(beginning, without(documents, snippets), List.of(), 1, snippets);
    return snippets;
  }

  /** Every match in one document, as offsets in its text. */
  List<Mark> marks(Question question, String document) {
    if (question.words().isEmpty() && question.phrases().isEmpty()) {
      return List.of();
    }
    IndexQuery query =
        IndexQuery.of(Noun.PASSAGE, question.withTarget(Question.Target.SNIPPET))
            .having(Fields.DOCUMENT, List.of(document))
            .reading(SHOWN)
            .rows(MOST_PASSAGES)
            .sorted(Fields.START + " asc");
    List<Mark> all = new ArrayList<>();
    for (SolrDocument record : index.ask(query).getResults()) {
      int start = Records.noun(record, Passage.class).start();
      marks(record).forEach(mark -> all.add(new Mark(start + mark.start(), start + mark.end())));
    }
    return all;
  }

  static List<Mark> marks(SolrDocument record) {
    List<Mark> marks = new ArrayList<>();
    String found = String.valueOf(record.getFirstValue(FOUND));
    for (String range : found.split(" ", -1)) {
      int dash = range.indexOf('-');
      if (dash > 0) {
        marks.add(
            new Mark(
                Integer.parseInt(range.substring(0, dash)),
                Integer.parseInt(range.substring(dash + 1))));
      }
    }
    return marks;
  }

  private void collect(
      Question question,
      Collection<String> documents,
      List<String> kinds,
      int each,
      Map<String, List<Snippet>> snippets) {
    if (documents.isEmpty()) {
      return;
    }
    IndexQuery query =
        IndexQuery.of(Noun.PASSAGE, question)
            .having(Fields.DOCUMENT, documents)
            .reading(SHOWN)
            .rows(documents.size())
            .set(GroupParams.GROUP, "true")
            .set(GroupParams.GROUP_FIELD, Fields.DOCUMENT.name())
            .set(GroupParams.GROUP_LIMIT, String.valueOf(each))
            .set(
                GroupParams.GROUP_SORT,
                question.empty() ? Fields.START + " asc" : "score desc," + Fields.START + " asc");
    if (!kinds.isEmpty()) {
      query.having(Fields.PASSAGE_KIND, kinds);
    }
    for (Group group : index.ask(query).getGroupResponse().getValues().getFirst().getValues()) {
      List<Snippet> found =
          group.getResult().stream()
              .map(Snippets::snippet)
              .filter(snippet -> !snippet.text().isEmpty())
              .toList();
      if (!found.isEmpty()) {
        snippets.put(group.getGroupValue(), found);
      }
    }
  }

  private static Snippet snippet(SolrDocument record) {
    Passage passage = Records.noun(record, Passage.class);
    Excerpt excerpt = Excerpt.of(passage.text(), marks(record));
    return new Snippet(
        excerpt.text(), excerpt.marks(), passage.heading(), passage.page(), passage.anchor());
  }

  private static Set<String> without(Collection<String> all, Map<String, ?> those) {
    Set<String> rest = new LinkedHashSet<>(all);
    rest.removeAll(those.keySet());
    return rest;
  }
}
