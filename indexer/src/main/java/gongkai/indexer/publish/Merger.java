package gongkai.indexer.publish;

import gongkai.noun.Disclosure;
import gongkai.noun.SourcePlace;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Holdings.Compared;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one document of those that say the same under the same title and are {@linkplain Identity
 * identified} by nothing that differs, with all their sources. The one that was held before this
 * run stays, so that what points at it goes on doing so; among new ones the smallest id, so that
 * the order in which they came does not matter.
 */
final class Merger {
  private static final int AT_ONCE = 200;

  private final Holdings holdings;

  Merger(Holdings holdings) {
    this.holdings = holdings;
  }

  /**
   * Makes one document of those that say the same.
   *
   * @param fresh ids of this run's documents
   * @return what the ledger now says of the sources that led to a document that is no more
   */
  List<LedgerEntry> merge(Set<String> fresh) {
    List<LedgerEntry> moved = new ArrayList<>();
    List<String> some = new ArrayList<>();
    for (String id : fresh) {
      some.add(id);
      if (some.size() == AT_ONCE) {
        moved.addAll(among(some, fresh));
        some.clear();
      }
    }
    moved.addAll(among(some, fresh));
    return moved;
  }

  /**
   * Some at a time, so that no more than their keys are held. A group that reaches into the next
   * ones is one document by then.
   */
  private List<LedgerEntry> among(List<String> some, Set<String> fresh) {
    List<LedgerEntry> moved = new ArrayList<>();
    List<String> keys =
        holdings.compared(some).stream()
            .map(Compared::sameText)
            .filter(key -> !key.isEmpty())
            .distinct()
            .toList();
    if (keys.isEmpty()) {
      return moved;
    }
    List<String> holders = holdings.ids(Selection.of(Fields.TEXT_KEY, keys));
    if (holders.size() > keys.size()) {
      holdings.compared(holders).stream()
          .collect(Collectors.groupingBy(Compared::sameText))
          .values()
          .stream()
          .filter(group -> group.size() > 1)
          .forEach(group -> moved.addAll(unite(group, fresh)));
    }
    return moved;
  }

  private List<LedgerEntry> unite(List<Compared> group, Set<String> fresh) {
    List<Disclosure> same =
        holdings.disclosures(group.stream().map(Compared::id).toList()).stream()
            .filter(held -> held.withdrawn().isEmpty())
            .sorted(
                Comparator.comparing((Disclosure held) -> fresh.contains(held.id()))
                    .thenComparing(Disclosure::id))
            .toList();
    List<LedgerEntry> moved = new ArrayList<>();
    for (List<Disclosure> one : Identity.apart(same)) {
      if (one.size() > 1) {
        moved.addAll(uniteSame(one));
      }
    }
    return moved;
  }

  private List<LedgerEntry> uniteSame(List<Disclosure> same) {
    Disclosure kept = same.getFirst();
    List<SourcePlace> places = kept.sources();
    List<LedgerEntry> moved = new ArrayList<>();
    for (Disclosure other : same.subList(1, same.size())) {
      places = Publisher.union(places, other.sources());
      for (SourcePlace place : other.sources()) {
        entry(place, other.id())
            .map(entry -> LedgerLines.merged(entry, kept.id()))
            .ifPresent(moved::add);
      }
    }
    holdings.update(List.of(kept.withSources(places)));
    holdings.record(moved);
    holdings.remove(same.subList(1, same.size()).stream().map(Disclosure::id).toList());
    return moved;
  }

  private Optional<LedgerEntry> entry(SourcePlace place, String document) {
    return holdings.ledgerEntry(place.uri()).filter(entry -> entry.document().equals(document));
  }
}
