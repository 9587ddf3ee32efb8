package gongkai.indexer.publish;

import gongkai.indexer.measure.Measured;
import gongkai.indexer.stage.Result;
import gongkai.indexer.stage.Stage;
import gongkai.noun.Disclosure;
import gongkai.noun.SourcePlace;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a document and all that hangs on it into the index as one. */
public final class Publisher implements Stage<Measured, Published> {
  private final Holdings holdings;

  public Publisher(Holdings holdings) {
    this.holdings = holdings;
  }

  @Override
  public Result<Published> apply(Measured measured) {
    Disclosure disclosure = withKnownPlaces(measured.described().disclosure());
    holdings.put(
        List.of(
            new Holding(
                disclosure,
                measured.described().content().text(),
                measured.described().passages(),
                measured.observations(),
                measured.findings())));
    return Result.done(new Published(disclosure.id()));
  }

  /**
   * A document that is taken in again keeps every place at which it lies; one that was gone from
   * all of them lies only where it was met now.
   */
  private Disclosure withKnownPlaces(Disclosure disclosure) {
    Optional<Disclosure> before =
        holdings.disclosure(disclosure.id()).filter(known -> known.withdrawn().isEmpty());
    return before
        .map(known -> disclosure.withSources(union(known.sources(), disclosure.sources())))
        .orElse(disclosure);
  }

  /** Every place once, in the order of first meeting, seen when it was last seen. */
  static List<SourcePlace> union(List<SourcePlace> known, List<SourcePlace> met) {
    Map<String, SourcePlace> byUri = new LinkedHashMap<>();
    known.forEach(place -> byUri.put(place.uri(), place));
    met.forEach(place -> byUri.put(place.uri(), place));
    return List.copyOf(byUri.values());
  }
}
