package gongkai.api.operate;

import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;

/** Whether the index answers, and how much it holds. */
public final class IndexHealth implements HealthCheck {
  private final Holdings holdings;

  public IndexHealth(Holdings holdings) {
    this.holdings = holdings;
  }

  @Override
  public String name() {
    return "index";
  }

  @Override
  public HealthCheckType type() {
    return HealthCheckType.READINESS;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      long documents = holdings.count(Noun.DISCLOSURE, Selection.ALL.withWithdrawn());
      return HealthCheckResponse.builder().status(true).detail("documents", documents).build();
    } catch (RuntimeException e) {
      // Whatever keeps the index from answering is exactly what is asked here.
      return HealthCheckResponse.builder()
          .status(false)
          .detail("reason", String.valueOf(e.getMessage()))
          .build();
    }
  }
}
