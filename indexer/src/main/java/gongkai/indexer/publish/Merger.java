package gongkai.indexer.publish;

import gongkai.noun.Disclosure;
import gongkai.noun.SourcePlace;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Holdings.Compared;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
  List<LedgerEntry> merge(Collection<String> fresh) {
    List<LedgerEntry> moved = new ArrayList<>();
    Map<String, List<String>> bySameText =
        holdings.compared(fresh).stream()
            .filter(compared -> !compared.sameText().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Compared::sameText, Collectors.mapping(Compared::id, Collectors.toList())));
    List<String> keys = List.copyOf(bySameText.keySet());
    for (int from = 0; from < keys.size(); from += 200) {
      List<String> some = keys.subList(from, Math.min(keys.size(), from + 200));
      List<String> holders = holdings.ids(Selection.of(Fields.TEXT_KEY, some));
      if (holders.size() > some.size()) {
        holdings.compared(holders).stream()
            .collect(Collectors.groupingBy(Compared::sameText))
            .values()
            .stream()
            .filter(group -> group.size() > 1)
            .forEach(group -> moved.addAll(unite(group, Set.copyOf(fresh))));
      }
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
