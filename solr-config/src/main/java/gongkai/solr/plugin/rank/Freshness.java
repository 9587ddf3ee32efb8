package gongkai.solr.plugin.rank;

import gongkai.solr.field.Fields;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Query;

/**
 * Of documents that fit about equally well, that of a later year comes first. The weight grows with
 * the year itself, not with the age, so that equal questions stay equal queries from day to day;
 * what has no day is neither helped nor harmed more than the oldest.
 */
public final class Freshness {
  private static final int SINCE = 1980;

  /** A quarter of a percent a year: more than chance, less than any word of the question. */
  private static final double A_YEAR = 0.0025;

  /** In years; one far in the future is a mistake of the text. */
  private static final int MOST = 60;

  private static final DoubleValuesSource WEIGHT =
      DoubleValuesSource.fromField(Fields.DAY.name(), Freshness::weight);

  private Freshness() {}

  public static Query counts(Query query) {
    return FunctionScoreQuery.boostByValue(query, WEIGHT);
  }

  /**
   * @param day milliseconds since 1970
   */
  private static double weight(long day) {
    int year = Instant.ofEpochMilli(day).atZone(ZoneOffset.UTC).getYear();
    return 1 + A_YEAR * Math.clamp(year - SINCE, 0, MOST);
  }
}
