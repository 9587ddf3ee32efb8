package gongkai.site;

import gongkai.api.SampleNouns;
import gongkai.api.Served;

/** The service with its pages over the sample nouns; started once for all tests. */
final class WholeService {
  private static Served started;

  private WholeService() {}

  static synchronized Served start() {
    if (started == null) {
      started = Served.of(SampleNouns.all(), Pages::new);
    }
    return started;
  }
}
