package gongkai.solr.plugin.rank;

import gongkai.solr.field.Fields;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** What no longer holds counts less. */
public final class Validities {
  /** Enough to put it behind its like, too little to hide it from whoever asks for it. */
  public static final float NO_LONGER_VALID = 0.8f;

  private static final Set<String> GONE = Set.of("repealed", "expired");

  private Validities() {}

  static float weight(String validity) {
    return GONE.contains(validity) ? NO_LONGER_VALID : 1f;
  }

  public static Query gone() {
    return new TermInSetQuery(Fields.VALIDITY.name(), GONE.stream().map(BytesRef::new).toList());
  }
}
