package gongkai.solr.holding;

import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import gongkai.solr.connection.SolrConnection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts nouns into the index and gets them out. Safe for many threads. */
public final class Holdings {
  public Holdings(SolrConnection connection) {
    connection.collection();
  }

  /**
   * Puts whole documents in, each in place of the one with its id. Visible after {@link #commit}.
   */
  public void put(Collection<Holding> holdings) {
    throw new UnsupportedOperationException("still to be built");
  }

  /** Puts changed Disclosures in, leaving their passages, observations and findings as they are. */
  public void update(Collection<Disclosure> disclosures) {
    throw new UnsupportedOperationException("still to be built");
  }

  public void record(Collection<LedgerEntry> entries) {
    throw new UnsupportedOperationException("still to be built");
  }

  /** Makes all that was put visible and durable. */
  public void commit() {
    throw new UnsupportedOperationException("still to be built");
  }

  public Optional<Disclosure> disclosure(String id) {
    throw new UnsupportedOperationException("still to be built");
  }

  /** The one text that all offsets count in. */
  public Optional<String> text(String id) {
    throw new UnsupportedOperationException("still to be built");
  }

  /** In text order. */
  public List<Passage> passages(String id) {
    throw new UnsupportedOperationException("still to be built");
  }

  /** In text order. */
  public List<Observation> observationsOf(String id) {
    throw new UnsupportedOperationException("still to be built");
  }

  public List<Finding> findingsOf(String id) {
    throw new UnsupportedOperationException("still to be built");
  }

  public Optional<LedgerEntry> ledgerEntry(String source) {
    throw new UnsupportedOperationException("still to be built");
  }

  /**
   * A slice of the selected Disclosures in the order of their ids; likewise the other nouns.
   *
   * @param cursor where the slice before ended, or empty for the first
   * @param size at most so many
   */
  public Slice<Disclosure> disclosures(Selection selection, Optional<String> cursor, int size) {
    throw new UnsupportedOperationException("still to be built");
  }

  public Slice<Observation> observations(Selection selection, Optional<String> cursor, int size) {
    throw new UnsupportedOperationException("still to be built");
  }

  public Slice<Finding> findings(Selection selection, Optional<String> cursor, int size) {
    throw new UnsupportedOperationException("still to be built");
  }

  public Slice<LedgerEntry> ledger(Selection selection, Optional<String> cursor, int size) {
    throw new UnsupportedOperationException("still to be built");
  }
}
