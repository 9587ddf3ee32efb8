package gongkai.solr.plugin;

import gongkai.solr.field.Fields;
import gongkai.solr.plugin.BestPassages.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.transform.DocTransformer;
import org.apache.solr.response.transform.TransformerFactory;
import org.apache.solr.search.DocIterator;
import org.apache.solr.search.SolrIndexSearcher;

/**
 * {@code fl=json,places:[places]}: gives, for each document, the passages to quote for the {@link
 * Question}, as the JSON of a passage and {@code start-end} parted by blanks, one after the other.
 * They come with the documents, so that nobody has to ask again.
 */
public final class PlacesTransformerFactory extends TransformerFactory {
  private static final int PER_DOCUMENT = 3;

  @Override
  public DocTransformer create(String field, SolrParams params, SolrQueryRequest request) {
    Question question =
        Question.fromJson(request.getParams().get(Question.PARAMETER, "{}"))
            .withTarget(Question.Target.SNIPPET);
    return new Places(field, request, question);
  }

  private static final class Places extends DocTransformer {
    private final String field;
    private final SolrQueryRequest request;
    private final Question question;
    private final Marks marks;
    private final Map<Integer, List<Place>> byNumber = new HashMap<>();

    Places(String field, SolrQueryRequest request, Question question) {
      this.field = field;
      this.request = request;
      this.question = question;
      this.marks = new Marks(request.getSchema(), question);
    }

    @Override
    public String getName() {
      return field;
    }

    @Override
    public boolean needsSolrIndexSearcher() {
      return true;
    }

    @Override
    @SuppressWarnings("deprecation") // it is the one method that must be there
    public void transform(SolrDocument document, int number) throws IOException {
      SolrIndexSearcher searcher = context.getSearcher();
      if (!byNumber.containsKey(number)) {
        read(searcher, number);
      }
      document.setField(field, shown(searcher, byNumber.get(number)));
    }

    /** For the whole page at once. */
    private void read(SolrIndexSearcher searcher, int wanted) throws IOException {
      Set<Integer> numbers = new LinkedHashSet<>(List.of(wanted));
      if (context.getDocList() != null) {
        for (DocIterator page = context.getDocList().iterator(); page.hasNext(); ) {
          numbers.add(page.nextDoc());
        }
      }
      List<BytesRef> documents = new ArrayList<>();
      for (int number : numbers) {
        documents.add(StoredNoun.key(searcher, number, Fields.DOCUMENT));
      }
      List<List<Place>> places =
          new BestPassages(searcher).of(documents, asked(searcher), PER_DOCUMENT);
      Iterator<List<Place>> each = places.iterator();
      numbers.forEach(number -> byNumber.put(number, each.next()));
    }

    private Query asked(SolrIndexSearcher searcher) {
      return question.words().isEmpty() && question.phrases().isEmpty()
          ? new MatchNoDocsQuery("nothing to be found in a passage")
          : new WordQuery(new Terms(request.getSchema()), new HeldTerms(searcher))
              .snippet(question);
    }

    private List<String> shown(SolrIndexSearcher searcher, List<Place> places) throws IOException {
      List<String> shown = new ArrayList<>();
      for (Place place : places) {
        boolean instead = place.score() == 0 || shown.size() == 2 * PER_DOCUMENT;
        if (instead && !shown.isEmpty()) {
          break;
        }
        String json = StoredNoun.json(searcher, place.number());
        String text = StoredNoun.text(json);
        if (!text.isBlank()) {
          shown.add(json);
          shown.add(MarksTransformerFactory.shown(marks, text));
        }
      }
      return shown;
    }
  }
}
