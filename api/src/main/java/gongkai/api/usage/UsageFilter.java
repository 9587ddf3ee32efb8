package gongkai.api.usage;

import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts answers about datasets that went well. */
public final class UsageFilter implements Filter {
  private static final Pattern PAGE =
      Pattern.compile("/datasets/(?<name>[a-z0-9-]+)(?<rows>/rows\\.csv)?");
  private static final Pattern API =
      Pattern.compile("/api/v1/datasets/(?<name>[a-z0-9-]+)(?<rest>/.*)?");
  private static final Pattern FILE =
      Pattern.compile("/data\\.[a-z]+|/releases/[^/]+/[^/]*\\.[a-z]+(\\.gz)?");

  private final Usage usage;
  private final Set<String> datasets;

  public UsageFilter(Usage usage, Set<String> datasets) {
    this.usage = usage;
    this.datasets = datasets;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    chain.proceed();
    if (request.prologue().method().equals(Method.GET) && response.status().code() < 300) {
      count(request.path().rawPath());
    }
  }

  private void count(String path) {
    Matcher page = PAGE.matcher(path);
    Matcher api = API.matcher(path);
    if (page.matches() && datasets.contains(page.group("name"))) {
      usage.count(
          page.group("name"), page.group("rows") == null ? Usage.Kind.VIEW : Usage.Kind.DOWNLOAD);
    } else if (api.matches() && datasets.contains(api.group("name"))) {
      String rest = api.group("rest") == null ? "" : api.group("rest");
      usage.count(
          api.group("name"), FILE.matcher(rest).matches() ? Usage.Kind.DOWNLOAD : Usage.Kind.CALL);
    }
  }
}
