package gongkai.solr.holding;

import gongkai.noun.Dataset;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.index.IndexQuery;
import gongkai.solr.index.Records;
import gongkai.solr.index.Slice;
import gongkai.solr.index.SolrIndex;
import gongkai.solr.vector.PassageVectors;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.SolrInputDocument;

/** Puts nouns into the index and gets them out. Safe for many threads. */
public final class Holdings {
  private static final String BY_ID = Fields.ID + " asc";
  private static final String IN_TEXT_ORDER = Fields.START + " asc," + Fields.ID + " asc";

  private final SolrIndex index;
  private final OpenRuns openRuns;

  private final PassageVectors vectors;
  private final IndexVocabulary vocabulary;

  /** Puts passages in without vectors. */
  public Holdings(SolrConnection connection) {
    this(connection, PassageVectors.none());
  }

  /** Puts passages in with their vectors; whoever made those closes them. */
  public Holdings(SolrConnection connection, PassageVectors vectors) {
    this.index = new SolrIndex(connection);
    this.openRuns = new OpenRuns(index);
    this.vectors = vectors;
    this.vocabulary = connection.vocabulary();
  }

  /** By which records are written and found. */
  public IndexVocabulary vocabulary() {
    return vocabulary;
  }

  /** Files of the index that are not as they were written; for a thread that nobody waits for. */
  public Set<Path> damaged() {
    return index.damaged();
  }

  /** The same over another index. */
  public Holdings over(SolrConnection connection) {
    return new Holdings(connection, vectors);
  }

  /**
   * Puts whole documents in, each in place of the one with its id. Visible after {@link #commit}.
   */
  public void put(Collection<Holding> holdings) {
    if (holdings.isEmpty()) {
      return;
    }
    Map<String, List<SolrInputDocument>> byDocument = new LinkedHashMap<>();
    for (Holding holding : holdings) {
      byDocument.put(holding.disclosure().id(), HoldingRecords.of(holding, vectors, vocabulary));
    }
    List<String> gone = leftOver(byDocument);
    if (!gone.isEmpty()) {
      // First, while the Disclosure's record still names them: killed in between, the next put does
      // it again and nothing is left without a document.
      UpdateRequest removal = new UpdateRequest();
      removal.deleteById(gone);
      index.send(removal);
    }
    UpdateRequest request = new UpdateRequest();
    byDocument.values().forEach(request::add);
    index.send(request);
  }

  /** Puts changed Disclosures in, leaving their passages, observations and findings as they are. */
  public void update(Collection<Disclosure> disclosures) {
    if (disclosures.isEmpty()) {
      return;
    }
    Map<String, SolrDocument> known = new LinkedHashMap<>();
    List<String> ids = disclosures.stream().map(Disclosure::id).toList();
    for (SolrDocument record : index.byId(ids, Fields.ID, Fields.JSON, Fields.TEXT, Fields.PARTS)) {
      known.put(Records.id(record), record);
    }
    UpdateRequest request = new UpdateRequest();
    for (Disclosure disclosure : disclosures) {
      SolrDocument record = known.get(disclosure.id());
      if (record == null) {
        throw new IllegalArgumentException("there is no document " + disclosure.id());
      }
      request.add(updated(disclosure, record));
    }
    index.send(request);
  }

  public void record(Collection<LedgerEntry> entries) {
    record(entries.stream());
  }

  /** Puts entries in, however many they are. */
  public void record(Stream<LedgerEntry> entries) {
    index.add(entries.map(Holdings::record));
  }

  private static SolrInputDocument record(LedgerEntry entry) {
    return new SolrRecord(RecordIds.source(entry.source()), Noun.SOURCE, entry.document(), entry)
        .key(Fields.SOURCE, entry.source())
        .key(Fields.FINGERPRINT, entry.fingerprint())
        .key(Fields.OUTCOME, entry.outcome().wire())
        .key(Fields.STAGE, entry.stage())
        .key(Fields.REASON, entry.reason())
        .fields();
  }

  /** Takes documents out with all that hangs on them, as if they had never been put in. */
  public void remove(Collection<String> ids) {
    List<String> records = new ArrayList<>(ids);
    for (SolrDocument record : index.byId(ids, Fields.ID, Fields.PARTS)) {
      records.addAll(parts(record));
    }
    if (!records.isEmpty()) {
      UpdateRequest request = new UpdateRequest();
      request.deleteById(records);
      index.send(request);
    }
  }

  /** A whole document, as it was put in. */
  public Optional<Holding> holding(String id) {
    return one(id, Fields.ID, Fields.JSON, Fields.TEXT, Fields.PARTS)
        .map(record -> holding(Records.noun(record, Disclosure.class), record));
  }

  /** Makes all that was put visible and durable. */
  public void commit() {
    index.commit(new UpdateRequest());
  }

  /** The runs that are under way and have not committed yet. */
  public OpenRuns openRuns() {
    return openRuns;
  }

  public Optional<Disclosure> disclosure(String id) {
    return one(id, Fields.JSON).map(record -> Records.noun(record, Disclosure.class));
  }

  /** The one text that all offsets count in. */
  public Optional<String> text(String id) {
    return one(id, Fields.TEXT).map(record -> Records.value(record, Fields.TEXT));
  }

  /** In text order. */
  public List<Passage> passages(String id) {
    return all(Noun.PASSAGE, id, IN_TEXT_ORDER, Passage.class);
  }

  /** The first passage of a document. */
  public Optional<Passage> opening(String id) {
    IndexQuery query =
        query(Noun.PASSAGE, Selection.of(Fields.DOCUMENT, id).withWithdrawn())
            .reading(Fields.JSON)
            .rows(1)
            .sorted(IN_TEXT_ORDER);
    return index.ask(query).getResults().stream()
        .map(record -> Records.noun(record, Passage.class))
        .findFirst();
  }

  /** In text order. */
  public List<Observation> observationsOf(String id) {
    return all(Noun.OBSERVATION, id, IN_TEXT_ORDER, Observation.class);
  }

  public List<Finding> findingsOf(String id) {
    return all(Noun.FINDING, id, BY_ID, Finding.class);
  }

  public Optional<LedgerEntry> ledgerEntry(String source) {
    return index.byId(List.of(RecordIds.source(source)), Fields.JSON).stream()
        .findFirst()
        .map(record -> Records.noun(record, LedgerEntry.class));
  }

  /**
   * A slice of the selected Disclosures in the order of their ids; likewise the other nouns.
   *
   * @param cursor where the slice before ended, or empty for the first
   * @param size at most so many; 0 only counts
   * @throws IllegalArgumentException for a selection or cursor that is none
   */
  public Slice<Disclosure> disclosures(Selection selection, Optional<String> cursor, int size) {
    return slice(Noun.DISCLOSURE, selection, cursor, size, Disclosure.class);
  }

  /**
   * All selected Disclosures in the order of their ids, read as they are wanted; likewise the other
   * nouns.
   *
   * @throws IllegalArgumentException for a selection that is none
   */
  public Stream<Disclosure> disclosures(Selection selection) {
    return all(Noun.DISCLOSURE, selection, BY_ID, Disclosure.class);
  }

  public Stream<Observation> observations(Selection selection) {
    return all(Noun.OBSERVATION, selection, BY_ID, Observation.class);
  }

  public Stream<Finding> findings(Selection selection) {
    return all(Noun.FINDING, selection, BY_ID, Finding.class);
  }

  public Stream<LedgerEntry> ledger(Selection selection) {
    return all(Noun.SOURCE, selection, BY_ID, LedgerEntry.class);
  }

  /** How many records of the noun are selected. */
  public long count(Noun noun, Selection selection) {
    return index.count(query(noun, selection));
  }

  /** The ids of all selected Disclosures; of each it reads no more than that. */
  public List<String> ids(Selection selection) {
    IndexQuery query = query(Noun.DISCLOSURE, selection).reading(Fields.ID).sorted(BY_ID);
    return index.all(query, Records::id).toList();
  }

  /** The Disclosures with these ids that there are, whether committed or not. */
  public List<Disclosure> disclosures(Collection<String> ids) {
    return index.byId(ids, Fields.JSON).stream()
        .map(record -> Records.noun(record, Disclosure.class))
        .toList();
  }

  /** By what the documents with these ids are compared with others. */
  public List<Compared> compared(Collection<String> ids) {
    return index.byId(ids, Fields.ID, Fields.TEXT_KEY, Fields.ALIKE).stream()
        .map(
            record ->
                new Compared(
                    Records.id(record),
                    Records.value(record, Fields.TEXT_KEY),
                    Records.values(record, Fields.ALIKE)))
        .toList();
  }

  /**
   * Keys of a document's text.
   *
   * @param sameText what documents have in common that say the same under one title; or empty
   * @param alike of which those that are almost the same share at least one
   */
  public record Compared(String id, String sameText, List<String> alike) {

    public Compared {
      alike = List.copyOf(alike);
    }
  }

  public Slice<Observation> observations(Selection selection, Optional<String> cursor, int size) {
    return slice(Noun.OBSERVATION, selection, cursor, size, Observation.class);
  }

  public Slice<LedgerEntry> ledger(Selection selection, Optional<String> cursor, int size) {
    return slice(Noun.SOURCE, selection, cursor, size, LedgerEntry.class);
  }

  /**
   * A slice of the selected Disclosures, the one that was changed longest ago first. A Disclosure
   * that changes while slices are read comes again further on; none is passed over.
   */
  public Slice<Change> changes(Selection selection, Optional<String> cursor, int size) {
    IndexQuery query =
        query(Noun.DISCLOSURE, selection)
            .reading(Fields.JSON, Fields.CHANGED)
            .sorted(Fields.CHANGED + " asc," + BY_ID);
    return index.slice(
        query,
        cursor,
        size,
        record -> new Change(Records.noun(record, Disclosure.class), Records.changed(record)));
  }

  /**
   * How many records of the noun there are and when one was last changed. While this stays the
   * same, so do they.
   */
  public String state(Dataset.From noun) {
    IndexQuery query =
        query(Noun.of(noun), Selection.ALL.withWithdrawn())
            .reading(Fields.CHANGED)
            .rows(1)
            .sorted(Fields.CHANGED + " desc");
    SolrDocumentList newest = index.ask(query).getResults();
    Instant changed = newest.isEmpty() ? Instant.EPOCH : Records.changed(newest.getFirst());
    return newest.getNumFound() + "@" + changed;
  }

  private <T> Slice<T> slice(
      Noun noun, Selection selection, Optional<String> cursor, int size, Class<T> type) {
    IndexQuery query = query(noun, selection).reading(Fields.JSON).sorted(BY_ID);
    return index.slice(query, cursor, size, record -> Records.noun(record, type));
  }

  private IndexQuery query(Noun noun, Selection selection) {
    return selection.query(noun, vocabulary);
  }

  private <T> List<T> all(Noun noun, String document, String sort, Class<T> type) {
    Selection ofDocument = Selection.of(Fields.DOCUMENT, document).withWithdrawn();
    return all(noun, ofDocument, sort, type).toList();
  }

  private <T> Stream<T> all(Noun noun, Selection selection, String sort, Class<T> type) {
    IndexQuery query = query(noun, selection).reading(Fields.JSON).sorted(sort);
    return index.all(query, record -> Records.noun(record, type));
  }

  /** A Disclosure's record; an id of another kind of record finds nothing. */
  private Optional<SolrDocument> one(String id, Field... fields) {
    if (id.isEmpty() || id.contains("!") || id.contains(":")) {
      return Optional.empty();
    }
    return index.byId(List.of(id), fields).stream().findFirst();
  }

  /** Records that earlier versions of these documents had and the new ones have not. */
  private List<String> leftOver(Map<String, List<SolrInputDocument>> byDocument) {
    List<String> gone = new ArrayList<>();
    for (SolrDocument old : index.byId(byDocument.keySet(), Fields.ID, Fields.PARTS)) {
      Set<String> kept = new HashSet<>();
      for (SolrInputDocument record : byDocument.get(Records.id(old))) {
        kept.add((String) record.getFieldValue(Fields.ID.name()));
      }
      parts(old).stream().filter(id -> !kept.contains(id)).forEach(gone::add);
    }
    return gone;
  }

  /** Where what all records of a document repeat has changed, all of them are written anew. */
  private List<SolrInputDocument> updated(Disclosure disclosure, SolrDocument record) {
    Disclosure before = Records.noun(record, Disclosure.class);
    boolean sameForParts =
        before.title().equals(disclosure.title())
            && DocumentFacts.of(before).equals(DocumentFacts.of(disclosure));
    if (!sameForParts) {
      return HoldingRecords.of(holding(disclosure, record), vectors, vocabulary);
    }
    String text = Records.value(record, Fields.TEXT);
    return List.of(DisclosureRecord.of(disclosure, text, parts(record), vocabulary).fields());
  }

  private Holding holding(Disclosure disclosure, SolrDocument record) {
    List<Passage> passages = new ArrayList<>();
    List<Observation> observations = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (SolrDocument part : index.byId(parts(record), Fields.ID, Fields.JSON)) {
      String id = Records.id(part);
      switch (RecordIds.noun(id)) {
        case PASSAGE -> passages.add(Records.noun(part, Passage.class));
        case OBSERVATION -> observations.add(Records.noun(part, Observation.class));
        default -> findings.add(Records.noun(part, Finding.class));
      }
    }
    String text = Records.value(record, Fields.TEXT);
    return new Holding(disclosure, text, passages, observations, findings);
  }

  private static List<String> parts(SolrDocument record) {
    return Records.values(record, Fields.PARTS);
  }
}
