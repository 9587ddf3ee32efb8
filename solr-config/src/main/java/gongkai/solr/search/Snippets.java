package gongkai.solr.search;

import gongkai.noun.Disclosure;
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
import java.util.List;
import java.util.Optional;
import org.apache.solr.common.SolrDocument;

/** The best places in documents and what to mark in passages; they come with what was found. */
final class Snippets {
  /** Beyond them a reader has lost count of the matches. */
  private static final int MOST_PASSAGES = 2000;

  private static final String FOUND = "found";

  private static final String PLACES = "places";
  private static final String HOLDER = "holder";

  /** What to show of a passage: itself, what to mark in it, and the document that holds it. */
  static final String PASSAGE = "%s,%s:[marks],%s:[holder]".formatted(Fields.JSON, FOUND, HOLDER);

  /** What to show of a document: itself, and its passages that say most of what was asked. */
  static final String DOCUMENT = "%s,%s:[places]".formatted(Fields.JSON, PLACES);

  private final SolrIndex index;

  Snippets(SolrIndex index) {
    this.index = index;
  }

  /** One to three, where the document has any text. */
  static List<Snippet> of(SolrDocument record) {
    List<Snippet> snippets = new ArrayList<>();
    Collection<Object> places = record.getFieldValues(PLACES);
    List<Object> parts = places == null ? List.of() : List.copyOf(places);
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      Passage passage = Records.noun(parts.get(i).toString(), Passage.class);
      Excerpt excerpt = Excerpt.of(passage.text(), ranges(parts.get(i + 1).toString()));
      if (!excerpt.text().isEmpty()) {
        snippets.add(
            new Snippet(
                excerpt.text(),
                excerpt.marks(),
                passage.heading(),
                passage.page(),
                passage.anchor()));
      }
    }
    return snippets;
  }

  /** The document that holds a passage. */
  static Optional<Disclosure> holder(SolrDocument record) {
    return Optional.ofNullable(record.getFirstValue(HOLDER))
        .map(json -> Records.noun(json.toString(), Disclosure.class));
  }

  /** Every match in one document, as offsets in its text. */
  List<Mark> marks(Question question, String document) {
    if (question.words().isEmpty() && question.phrases().isEmpty()) {
      return List.of();
    }
    IndexQuery query =
        IndexQuery.of(Noun.PASSAGE, question.withTarget(Question.Target.SNIPPET))
            .having(Fields.DOCUMENT, List.of(document))
            .reading("%s,%s:[marks]".formatted(Fields.JSON, FOUND))
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
    return ranges(String.valueOf(record.getFirstValue(FOUND)));
  }

  private static List<Mark> ranges(String found) {
    List<Mark> marks = new ArrayList<>();
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
}
