package gongkai.indexer.collect.web;

import gongkai.indexer.collect.fetch.Visits;
import gongkai.indexer.collect.fetch.Visits.Visit;
import gongkai.indexer.collect.row.Row;
import java.net.URI;
import java.util.Optional;

/**
 * What was known of a site before and was not met again. Only the site itself can say that it is
 * gone.
 */
final class KnownPlaces {
  private final Visits visits;
  private final Standing standing;
  private final Agenda agenda;

  KnownPlaces(Visits visits, Standing standing, Agenda agenda) {
    this.visits = visits;
    this.standing = standing;
    this.agenda = agenda;
  }

  void planAll(Site site) {
    for (Visit visit : visits.at(site.start())) {
      if (!visit.notes().containsKey(Visit.LEADS_TO)) {
        plan(visit);
      }
    }
  }

  private void plan(Visit visit) {
    URI address = URI.create(visit.address());
    boolean file = !visit.linkedFrom().isEmpty();
    URI belongsTo = file ? URI.create(visit.linkedFrom()) : address;
    String mark = visit.notes().getOrDefault(Visit.ROW, "");
    // The files of a page that has not changed have not either, until everything is asked for.
    boolean listed =
        isSettled(address, mark) || (file && isSettled(belongsTo, rowOf(belongsTo).orElse("")));
    boolean missed = standing.vanished(file ? belongsTo : address);
    if (listed || missed || agenda.isInScope(belongsTo) || (file && agenda.gave(belongsTo))) {
      Optional<Row> row =
          mark.isEmpty() && !file ? Optional.empty() : Optional.of(new Row(address, visit.notes()));
      agenda.plan(Stop.known(address, visit.linkedFrom(), listed && !missed, row));
    }
  }

  private Optional<String> rowOf(URI page) {
    return visits.of(page).map(visit -> visit.notes().getOrDefault(Visit.ROW, ""));
  }

  private boolean isSettled(URI address, String mark) {
    return !mark.isEmpty() && standing.isSettled(address, mark);
  }
}
