package gongkai.indexer.describe.conclude;

import gongkai.indexer.describe.statement.Statements;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.place.Agencies;
import gongkai.vocabulary.place.Regions;
import java.util.List;
import java.util.Optional;

/**
 * Tells the region whose document it is: that of its publisher, else that of its title, else that
 * of its site. A central authority has none, whatever its title speaks of.
 */
public final class RegionFinder {
  private final Regions regions;
  private final Agencies agencies;

  public RegionFinder(Regions regions, Agencies agencies) {
    this.regions = regions;
    this.agencies = agencies;
  }

  public void offer(Statements statements) {
    String publisher = statements.value(Property.PUBLISHER);
    if (agencies.find(publisher.split("、", 2)[0]).isPresent()) {
      return;
    }
    for (Property property : List.of(Property.PUBLISHER, Property.TITLE, Property.SITE)) {
      String words = statements.value(property).replaceFirst("^[《【]?(?:中国共产党|中共|关于)?", "");
      Optional<Regions.Region> region = regions.atStartOf(words);
      if (region.isPresent()) {
        statements.offer(
            Property.REGION,
            region.orElseThrow().code(),
            words,
            Evidence.INFERRED,
            Certainty.INFERRED);
        return;
      }
    }
  }
}
