package gongkai.api.dataset;

import gongkai.api.request.SiteUrl;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.dataset.release.Standing;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import gongkai.noun.Sha256;
import gongkai.solr.holding.Holdings;
import java.util.Optional;

/**
 * Tells whether the latest release of a dataset is the present data: whether the index, and what
 * the dataset is said to be, are as they were when it was made.
 */
public final class DataState {
  private final Holdings holdings;
  private final ReleaseFolder releases;

  private final SiteUrl site;

  DataState(Holdings holdings, ReleaseFolder releases, SiteUrl site) {
    this.site = site;
    this.holdings = holdings;
    this.releases = releases;
  }

  /** Of the index and the definition; equal ones mean equal rows. */
  public String of(Dataset dataset) {
    return of(holdings.state(dataset.origin().from()), dataset, site);
  }

  /** The same, where the state of the index is known. */
  static String of(String index, Dataset dataset, SiteUrl site) {
    return index + "#" + hash(dataset.toString() + site.configured().orElse(""));
  }

  /** The latest release, if it is the present data. */
  public Optional<Release> current(Dataset dataset, String state) {
    return releases
        .latest(dataset.name())
        .filter(
            release ->
                Standing.of(releases, dataset.name())
                    .filter(
                        standing ->
                            standing.release().equals(release.name())
                                && standing.state().equals(state))
                    .isPresent());
  }

  /** When the records were last changed that the dataset is made from. */
  public static String asOf(String state) {
    return state.replaceFirst("^[^@]*@", "").replaceFirst("#.*$", "");
  }

  static String hash(String text) {
    return Sha256.hex(text, 8);
  }
}
