package gongkai.indexer.publish;

import gongkai.noun.Citation;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Relations;
import gongkai.noun.Relations.Tie;
import gongkai.noun.SourcePlace;
import gongkai.noun.Validity;
import gongkai.noun.Validity.Status;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.Selection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Ties documents to each other once all of a run are in: what they cite is looked up by number,
 * then by title; an interpretation is tied to its policy, and a document that another one repeals
 * or amends is marked so, with the sentence that says it.
 *
 * <p>Settling twice changes nothing, and the order of documents does not matter.
 */
public final class Settler {
  private static final int MANY = 500;

  private final Holdings holdings;

  public Settler(Holdings holdings) {
    this.holdings = holdings;
  }

  /** Settles the ties of these documents, and of those that have been waiting for them. */
  public void settle(Set<String> ids) {
    holdings.commit();
    Set<String> all = new LinkedHashSet<>(ids);
    for (String id : ids) {
      holdings.disclosure(id).ifPresent(held -> all.addAll(citing(held)));
    }
    for (String id : all) {
      holdings.disclosure(id).ifPresent(this::tie);
    }
    holdings.commit();
  }

  /** Documents that name this one, by its number, its title or a place where it lies. */
  private List<String> citing(Disclosure held) {
    return Stream.concat(
            Stream.of(held.value(Property.DOCUMENT_NUMBER), held.title()),
            held.sources().stream().map(SourcePlace::uri))
        .filter(name -> !name.isEmpty())
        .flatMap(name -> find("pointsTo", name).stream())
        .map(Disclosure::id)
        .toList();
  }

  private void tie(Disclosure held) {
    List<Citation> citations = new ArrayList<>();
    Relations relations = held.relations();
    for (Citation citation : held.citations()) {
      Optional<Disclosure> cited = cited(citation, held);
      citations.add(cited.map(found -> citation.withResolved(found.id())).orElse(citation));
      if (cited.isPresent()) {
        String id = cited.orElseThrow().id();
        switch (citation.role()) {
          case INTERPRETS -> {
            relations = relations.with(Tie.INTERPRETS, id);
            change(id, found -> tied(found, Tie.INTERPRETED_BY, held));
          }
          case REPEALS -> {
            relations = relations.with(Tie.SUPERSEDES, id);
            Validity repealed = validity(Status.REPEALED, held, citation);
            change(id, found -> tied(found, Tie.SUPERSEDED_BY, held).withValidity(repealed));
          }
          case AMENDS -> {
            Validity amended = validity(Status.AMENDED, held, citation);
            change(id, found -> isOver(found) ? found : found.withValidity(amended));
          }
          case CITES, BASED_ON, FORWARDS -> {
            // The resolved citation says it all.
          }
        }
      }
    }
    for (Disclosure.Link link : held.links()) {
      Optional<String> attachment =
          holdings.ledgerEntry(link.uri()).map(LedgerEntry::document).filter(id -> !id.isEmpty());
      if (attachment.isPresent()) {
        relations = relations.with(Tie.ATTACHMENTS, attachment.orElseThrow());
        change(attachment.orElseThrow(), found -> tied(found, Tie.ATTACHED_TO, held));
      }
    }
    List<Citation> resolved = List.copyOf(citations);
    Relations ties = relations;
    change(held.id(), found -> found.withCitations(resolved).withRelations(ties));
  }

  /** What is repealed or expired does not become amended by an older amendment. */
  private static boolean isOver(Disclosure found) {
    return found.validity().status() == Status.REPEALED
        || found.validity().status() == Status.EXPIRED;
  }

  private static Disclosure tied(Disclosure found, Tie tie, Disclosure other) {
    return found.withRelations(found.relations().with(tie, other.id()));
  }

  /**
   * Read anew, since an earlier tie of this run may have changed it; written only when it differs.
   */
  private void change(String id, UnaryOperator<Disclosure> how) {
    holdings
        .disclosure(id)
        .ifPresent(
            found -> {
              Disclosure changed = how.apply(found);
              if (!changed.equals(found)) {
                holdings.update(List.of(changed));
              }
            });
  }

  /** Since when is told only where the other document says when it takes effect. */
  private Validity validity(Status status, Disclosure by, Citation citation) {
    String text = holdings.text(by.id()).orElse("");
    return new Validity(
        status,
        by.date(Property.EFFECTIVE),
        by.id(),
        sentence(text, citation.start(), citation.end()),
        by.id());
  }

  /** The sentence around a place, without the white space about it. */
  static String sentence(String text, int start, int end) {
    if (end > text.length()) {
      return "";
    }
    int from = start;
    while (from > 0 && "。；！？\n".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = end;
    while (to < text.length() && "。；！？\n".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    if (to < text.length() && text.charAt(to) != '\n') {
      to++;
    }
    return text.substring(from, to).strip();
  }

  private Optional<Disclosure> cited(Citation citation, Disclosure by) {
    return Stream.of(
            citation.number().isEmpty()
                ? List.<Disclosure>of()
                : find("documentNumber", citation.number()),
            citation.title().isEmpty() ? List.<Disclosure>of() : find("names", citation.title()))
        .flatMap(List::stream)
        .filter(found -> !found.id().equals(by.id()))
        .findFirst();
  }

  private List<Disclosure> find(String property, String value) {
    return holdings
        .disclosures(Selection.of(property, value), Optional.empty(), MANY)
        .items()
        .stream()
        .filter(found -> found.withdrawn().isEmpty())
        .toList();
  }
}
