package gongkai.indexer.publish;

import gongkai.indexer.publish.Settlement.Settled;
import gongkai.indexer.stage.Halt;
import gongkai.noun.Disclosure;
import gongkai.noun.Validity.Status;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.Selection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Ties documents to each other once all of a run are in: same texts become one document, what they
 * cite is looked up, versions of one text are put into their order, and what another one repeals,
 * amends or interprets is marked so, with the sentence that says it.
 *
 * <p>A document's ties are worked out anew from what all say ({@link Settlement}), for those that
 * changed and for those around them. Settling twice changes nothing, and the order of documents
 * does not matter.
 */
public final class Settler {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int AT_ONCE = 100;
  private static final int WRITTEN_AT_ONCE = 20;

  private final Holdings holdings;

  public Settler(Holdings holdings) {
    this.holdings = holdings;
  }

  /**
   * Settles the ties of these documents, and of all that they touch.
   *
   * @param halt is heeded between documents; what is left then is settled when asked again
   * @param writers write what was settled while the rest is being settled
   * @return what the ledger says now of sources whose document became one with another
   */
  public List<LedgerEntry> settle(Set<String> ids, Writers writers, Halt halt) {
    holdings.commit();
    LocalDate today = LocalDate.now(CHINA);
    Set<String> fresh = new LinkedHashSet<>(ids);
    List<LedgerEntry> moved = new Merger(holdings).merge(fresh);
    if (!moved.isEmpty()) {
      holdings.commit();
      moved.forEach(entry -> fresh.add(entry.document()));
    }
    Set<String> due = new LinkedHashSet<>(fresh);
    due.addAll(overtakenBy(today));
    if (!due.isEmpty()) {
      work(due, today, writers, halt);
      writers.finish();
      holdings.commit();
    }
    return moved;
  }

  /** What has taken effect or expired since, by the calendar alone. */
  private Set<String> overtakenBy(LocalDate today) {
    Set<String> ids = new LinkedHashSet<>();
    Selection waiting = Selection.of(Fields.VALIDITY, Status.NOT_YET.wire()).withWithdrawn();
    holdings.disclosures(holdings.ids(waiting)).stream()
        .filter(held -> held.validity().since().filter(day -> !day.isAfter(today)).isPresent())
        .forEach(held -> ids.add(held.id()));
    ids.addAll(
        holdings.ids(
            Selection.of(
                    Fields.VALIDITY, List.of(Status.IN_FORCE.wire(), Status.AS_PUBLISHED.wire()))
                .expiredBy(today)
                .withWithdrawn()));
    return ids;
  }

  private void work(Set<String> due, LocalDate today, Writers writers, Halt halt) {
    Index index = new Index(holdings);
    Settlement settlement = new Settlement(index, today, halt);
    Deque<String> waiting = new ArrayDeque<>(due);
    Set<String> met = new HashSet<>(due);
    // Those around what changed may be tied otherwise now; those around them may not.
    Set<String> changed = new HashSet<>(due);
    while (!waiting.isEmpty() && !halt.overdue()) {
      List<Disclosure> some = holdings.disclosures(next(waiting));
      index.expect(some);
      List<Disclosure> roots = some.stream().filter(held -> changed.contains(held.id())).toList();
      await(index.around(roots), met, waiting);
      List<Disclosure> different = new ArrayList<>();
      for (Disclosure held : some) {
        Settled settled = settlement.settle(held);
        if (halt.overdue()) {
          return;
        }
        if (!settled.document().equals(held)) {
          different.add(settled.document());
        }
        await(touched(held, settled, changed.contains(held.id())), met, waiting);
      }
      // Nobody reads them again here: each is met once, and what is looked up is what was
      // committed.
      for (int from = 0; from < different.size(); from += WRITTEN_AT_ONCE) {
        List<Disclosure> part =
            List.copyOf(
                different.subList(from, Math.min(different.size(), from + WRITTEN_AT_ONCE)));
        writers.hand(() -> holdings.update(part));
      }
    }
  }

  /** Of what changed all that it is tied to; else only those whose tie came or went. */
  private static Set<String> touched(Disclosure held, Settled settled, boolean changed) {
    Set<String> before = new LinkedHashSet<>(held.relations().all());
    Set<String> after = new LinkedHashSet<>(settled.document().relations().all());
    Set<String> touched = new LinkedHashSet<>(before);
    touched.addAll(after);
    if (changed) {
      touched.addAll(settled.actsOn());
    } else {
      touched.removeIf(id -> before.contains(id) && after.contains(id));
    }
    return touched;
  }

  private static List<String> next(Deque<String> waiting) {
    List<String> next = new ArrayList<>();
    while (next.size() < AT_ONCE && !waiting.isEmpty()) {
      next.add(waiting.removeFirst());
    }
    return next;
  }

  private static void await(Collection<String> ids, Set<String> met, Deque<String> waiting) {
    ids.stream().filter(met::add).forEach(waiting::addLast);
  }
}
