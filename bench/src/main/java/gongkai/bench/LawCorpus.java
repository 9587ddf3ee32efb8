package gongkai.bench;

import gongkai.noun.Citation;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Validity.Status;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import java.nio.file.Path;
import java.util.List;

/**
 * What a data folder holds of a corpus of laws: how many are tied to other versions, say when they
 * take effect, are repealed, and how many of their citations lead to a document. Argument: the data
 * folder, which no other process uses.
 */
public final class LawCorpus {
  private LawCorpus() {}

  public static void main(String[] args) {
    try (SolrConnection solr = SolrConnection.open(new SolrPlace.Embedded(Path.of(args[0])))) {
      Holdings holdings = new Holdings(solr);
      List<Disclosure> all = holdings.disclosures(holdings.ids(Selection.ALL.withWithdrawn()));
      long letters =
          all.stream().mapToLong(held -> holdings.text(held.id()).orElse("").length()).sum();
      System.out.printf("documents %d, characters %d%n", all.size(), letters);
      for (Property property :
          List.of(Property.FORMED, Property.EFFECTIVE, Property.PUBLISHER, Property.REGION)) {
        System.out.printf(
            "with %s %d%n",
            property.wire(), all.stream().filter(held -> !held.value(property).isEmpty()).count());
      }
      for (Status status : Status.values()) {
        System.out.printf(
            "%s %d%n",
            status.wire(), all.stream().filter(held -> held.validity().status() == status).count());
      }
      System.out.printf(
          "supersede another %d, superseded %d, duplicates %d%n",
          all.stream().filter(held -> !held.relations().supersedes().isEmpty()).count(),
          all.stream().filter(held -> !held.relations().supersededBy().isEmpty()).count(),
          all.stream().filter(held -> !held.relations().duplicates().isEmpty()).count());
      List<Citation> citations = all.stream().flatMap(held -> held.citations().stream()).toList();
      System.out.printf(
          "citations %d, resolved %d%n",
          citations.size(), citations.stream().filter(c -> !c.resolved().isEmpty()).count());
    }
  }
}
