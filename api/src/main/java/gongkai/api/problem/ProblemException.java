package gongkai.api.problem;

import io.helidon.http.Status;
import java.util.List;

/** A request that cannot be answered, thrown by whoever finds out and turned into a body once. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.kind() + " " + problem.with());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /** The thing at this address does not exist. */
  public static ProblemException notFound(String kind, Object... with) {
    return new ProblemException(new Problem(Status.NOT_FOUND_404, kind, List.of(with), List.of()));
  }

  /** The request is understood and wrong; each fault says where. */
  public static ProblemException invalid(List<Fault> faults) {
    return new ProblemException(
        new Problem(Status.UNPROCESSABLE_CONTENT_422, "invalid", List.of(), faults));
  }

  public static ProblemException invalid(Fault fault) {
    return invalid(List.of(fault));
  }

  public static ProblemException of(Status status, String kind, Object... with) {
    return new ProblemException(new Problem(status, kind, List.of(with), List.of()));
  }
}
