package gongkai.indexer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import gongkai.indexer.collect.web.SiteReport;
import gongkai.noun.NounJson;
import gongkai.solr.holding.LedgerEntry.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * What became of every source of a run; the outcomes add up to the inputs.
 *
 * @param items in the order of their sources, so that two runs over the same files report alike
 * @param interrupted whether somebody ended the run before all sources were met
 * @param sites those that were gone through whole
 */
@JsonPropertyOrder({
  "inputs",
  "indexed",
  "unchanged",
  "duplicates",
  "quarantined",
  "withdrawn",
  "interrupted",
  "sites",
  "items"
})
public record RunReport(List<Item> items, boolean interrupted, List<SiteReport> sites) {

  public RunReport {
    sites = List.copyOf(sites);
    items = items.stream().sorted(Comparator.comparing(Item::source)).toList();
  }

  /** A run that met no site. */
  public RunReport(List<Item> items, boolean interrupted) {
    this(items, interrupted, List.of());
  }

  /** The same, with what became of sites as a whole. */
  public RunReport withSites(List<SiteReport> met) {
    return new RunReport(
        items,
        interrupted,
        met.stream().filter(site -> !site.start().isEmpty() || site.hasNews()).toList());
  }

  /** Whether every site gave all that it says it has. */
  @JsonIgnore
  public boolean isComplete() {
    return sites.stream().allMatch(SiteReport::isComplete);
  }

  /** A report as it was written; its sums are counted anew. */
  public static RunReport read(String json) throws JsonProcessingException {
    JsonNode report = NounJson.mapper().readTree(json);
    List<Item> items =
        NounJson.mapper().treeToValue(report.path("items"), new TypeReference<List<Item>>() {});
    List<SiteReport> sites =
        report.has("sites")
            ? NounJson.mapper()
                .treeToValue(report.path("sites"), new TypeReference<List<SiteReport>>() {})
            : List.of();
    return new RunReport(items, report.path("interrupted").asBoolean(false), sites);
  }

  @JsonProperty
  public long inputs() {
    return items.size();
  }

  @JsonProperty
  public long indexed() {
    return count(Outcome.INDEXED);
  }

  @JsonProperty
  public long unchanged() {
    return count(Outcome.UNCHANGED);
  }

  @JsonProperty
  public long duplicates() {
    return count(Outcome.DUPLICATE);
  }

  @JsonProperty
  public long quarantined() {
    return count(Outcome.QUARANTINED);
  }

  @JsonProperty
  public long withdrawn() {
    return count(Outcome.WITHDRAWN);
  }

  private long count(Outcome outcome) {
    return items.stream().filter(item -> item.outcome() == outcome).count();
  }

  /**
   * One source.
   *
   * @param reason why it is in quarantine, for a clerk; or empty
   * @param id of the Disclosure, or empty
   * @param millis from its turn to its outcome
   */
  public record Item(String source, Outcome outcome, String reason, String id, long millis) {}
}
