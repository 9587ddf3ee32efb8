package gongkai.api;

import gongkai.api.problem.ErrorAnswers;
import gongkai.api.request.Addresses;
import gongkai.api.request.Operation;
import io.helidon.webserver.http.HttpRouting;
import java.util.List;
import java.util.Optional;

/** Pages for people, which a module above makes from what the answers are made from. */
public interface Frontend {
  /** Adds the addresses of the pages. */
  void install(HttpRouting.Builder http, Addresses addresses);

  /** Tells what can be asked, so that a page can say how. */
  default void explain(List<Operation> operations) {}

  /** Problems as pages, for whoever asks for pages. */
  ErrorAnswers.ProblemPage problemPage();

  /** Makes the pages of a service that is about to start. */
  @FunctionalInterface
  interface Maker {
    Frontend make(ApiConfig config, AnswerSources sources);
  }

  /** Data without pages. */
  static Frontend none() {
    return new Frontend() {
      @Override
      public void install(HttpRouting.Builder http, Addresses addresses) {}

      @Override
      public ErrorAnswers.ProblemPage problemPage() {
        return (problem, request) -> Optional.empty();
      }
    };
  }
}
