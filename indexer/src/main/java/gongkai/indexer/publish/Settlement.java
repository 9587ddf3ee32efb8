package gongkai.indexer.publish;

import gongkai.indexer.stage.Halt;
import gongkai.noun.Citation;
import gongkai.noun.Citation.Role;
import gongkai.noun.Disclosure;
import gongkai.noun.Relations;
import gongkai.noun.Relations.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one document is to the others, as a function of what they all say: nothing of it depends on
 * what was settled before, nor on the order in which they came.
 */
final class Settlement {
  private final Index index;
  private final Resolution resolution;
  private final Alike alike;
  private final LocalDate today;
  private final Halt halt;

  Settlement(Index index, LocalDate today, Halt halt) {
    this.index = index;
    this.halt = halt;
    this.resolution = new Resolution(index);
    this.alike = new Alike(index);
    this.today = today;
  }

  /**
   * The document as it stands among the others.
   *
   * @param actsOn ids of those that it interprets, amends or repeals
   */
  record Settled(Disclosure document, List<String> actsOn) {}

  Settled settle(Disclosure held) {
    if (held.withdrawn().isPresent()) {
      // What replaced it at its place is kept; it is nothing to the others any more.
      Relations kept = Relations.NONE;
      for (String successor : held.relations().supersededBy()) {
        kept = kept.with(Tie.SUPERSEDED_BY, successor);
      }
      return new Settled(held.withRelations(kept), List.of());
    }
    Known self = index.known(held);
    List<Citation> citations = new ArrayList<>();
    List<String> actsOn = new ArrayList<>();
    Ties ties = new Ties();
    for (Citation citation : held.citations()) {
      if (halt.overdue()) {
        return new Settled(held, List.of());
      }
      Optional<Known> cited = resolution.resolve(citation, self);
      citations.add(citation.withResolved(cited.map(Known::id).orElse("")));
      cited
          .filter(known -> citation.role().acts())
          .ifPresent(
              known -> {
                actsOn.add(known.id());
                outgoing(citation.role(), self, known, ties);
              });
    }
    Verdicts verdicts = new Verdicts(index, held, today);
    incoming(held, self, ties, verdicts);
    attachments(held, ties);
    versions(held, self, ties, verdicts);
    List<String> sameWording = index.sameWording(held);
    sameWording.forEach(id -> ties.add(Tie.SAME_WORDING, id));
    alike.to(held).stream()
        .filter(id -> !sameWording.contains(id))
        .forEach(id -> ties.add(Tie.DUPLICATES, id));
    index.leftFor(held.id()).forEach(id -> ties.add(Tie.SUPERSEDES, id));
    return new Settled(
        held.withCitations(citations).withRelations(ties.all()).withValidity(verdicts.settled()),
        actsOn);
  }

  /** A text that came about later cannot have been meant by an earlier repeal. */
  private static void outgoing(Role role, Known self, Known cited, Ties ties) {
    if (role == Role.INTERPRETS) {
      ties.add(Tie.INTERPRETS, cited.id());
    } else if (role == Role.REPEALS && !cited.notBefore(self)) {
      ties.add(Tie.SUPERSEDES, cited.id());
    }
  }

  private void incoming(Disclosure held, Known self, Ties ties, Verdicts verdicts) {
    for (Disclosure acting : index.actingOn(held)) {
      index.expect(List.of(acting));
      Known by = index.known(acting);
      for (Citation citation : acting.citations()) {
        boolean meant =
            citation.role().acts()
                && resolution
                    .resolve(citation, by)
                    .filter(k -> k.id().equals(held.id()))
                    .isPresent();
        if (meant && citation.role() == Role.INTERPRETS) {
          ties.add(Tie.INTERPRETED_BY, acting.id());
        } else if (meant && !self.notBefore(by)) {
          verdicts.say(citation, acting);
          if (citation.role() == Role.REPEALS) {
            ties.add(Tie.SUPERSEDED_BY, acting.id());
          }
        }
      }
    }
  }

  private void attachments(Disclosure held, Ties ties) {
    for (Disclosure.Link link : held.links()) {
      index
          .at(link.uri())
          .filter(id -> !id.equals(held.id()))
          .ifPresent(id -> ties.add(Tie.ATTACHMENTS, id));
    }
    index.leadingTo(held).forEach(page -> ties.add(Tie.ATTACHED_TO, page.id()));
  }

  /** Each version is tied to those of the day before and the day after it in its history. */
  private void versions(Disclosure held, Known self, Ties ties, Verdicts verdicts) {
    if (self.day().isEmpty() || self.versions().isEmpty()) {
      return;
    }
    TreeMap<LocalDate, List<Disclosure>> history =
        index.versionsOf(held).stream()
            .filter(version -> Known.day(version).isPresent())
            .collect(
                Collectors.groupingBy(
                    version -> Known.day(version).orElseThrow(),
                    TreeMap::new,
                    Collectors.toList()));
    Map.Entry<LocalDate, List<Disclosure>> before = history.lowerEntry(self.day().orElseThrow());
    Map.Entry<LocalDate, List<Disclosure>> after = history.higherEntry(self.day().orElseThrow());
    if (before != null) {
      before.getValue().forEach(version -> ties.add(Tie.SUPERSEDES, version.id()));
    }
    if (after != null) {
      after.getValue().forEach(version -> ties.add(Tie.SUPERSEDED_BY, version.id()));
      after.getValue().forEach(verdicts::replaced);
    }
  }

  /** Relations in the making. */
  private static final class Ties {
    private final Map<Tie, List<String>> ids = new EnumMap<>(Tie.class);

    void add(Tie tie, String id) {
      ids.computeIfAbsent(tie, none -> new ArrayList<>()).add(id);
    }

    Relations all() {
      return new Relations(ids);
    }
  }
}
