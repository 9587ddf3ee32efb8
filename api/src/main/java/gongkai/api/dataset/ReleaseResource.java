package gongkai.api.dataset;

import com.fasterxml.jackson.annotation.JsonTypeName;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code GET /api/v1/datasets/{name}/releases}: the editions of a dataset, newest first, and their
 * files. An edition never changes; {@code latest} is another name for the newest.
 */
public final class ReleaseResource {
  private static final String PATH = "/api/v1/datasets/{name}/releases";
  private static final String LATEST = "latest";

  private final DatasetCatalogue catalogue;
  private final ReleaseFolder releases;

  public ReleaseResource(DatasetCatalogue catalogue, ReleaseFolder releases) {
    this.catalogue = catalogue;
    this.releases = releases;
  }

  public List<Route> routes() {
    return List.of(
        new Route(
            Operation.get(
                "releases",
                PATH,
                "releases",
                with(Answers.PAGING, Parameter.path("name")),
                Operation.Answer.list(ReleaseBody.class)),
            (arguments, request, response) ->
                Answers.json(
                    request,
                    response,
                    Answers.page(
                        releases.releases(dataset(arguments).name()).stream()
                            .map(ReleaseBody::of)
                            .toList(),
                        arguments))),
        new Route(
            Operation.get(
                "release",
                PATH + "/{release}",
                "releases",
                List.of(Parameter.path("name"), Parameter.path("release")),
                Operation.Answer.json(ReleaseBody.class)),
            (arguments, request, response) ->
                Answers.json(request, response, ReleaseBody.of(release(arguments)))),
        new Route(
            Operation.get(
                "releaseFile",
                PATH + "/{release}/{file}",
                "releases",
                List.of(Parameter.path("name"), Parameter.path("release"), Parameter.path("file")),
                Operation.Answer.of("*/*")),
            this::file));
  }

  private static List<Parameter> with(List<Parameter> all, Parameter first) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), all.stream()).toList();
  }

  private void file(Arguments arguments, ServerRequest request, ServerResponse response)
      throws IOException {
    Release release = release(arguments);
    String name = arguments.text("file");
    boolean latest = arguments.text("release").equals(LATEST);
    response
        .headers()
        .set(
            HeaderNames.CACHE_CONTROL, latest ? "no-cache" : "public, max-age=31536000, immutable");
    if (latest) {
      response.headers().set(HeaderNames.create("Content-Location"), address(release) + "/" + name);
    }
    if (name.startsWith("data.")) {
      response
          .headers()
          .set(
              HeaderNames.CONTENT_DISPOSITION,
              "attachment; filename=\"%s-%s%s\""
                  .formatted(release.dataset(), release.name(), name.substring(4)));
    }
    ReleaseFiles.answer(releases, release, name).send(request, response);
  }

  private Dataset dataset(Arguments arguments) {
    return DatasetResource.named(catalogue, arguments.text("name"));
  }

  private Release release(Arguments arguments) {
    Dataset dataset = dataset(arguments);
    String name = arguments.text("release");
    return releases
        .byName(dataset.name(), name)
        .orElseThrow(() -> ProblemException.notFound("no-such-release", dataset.name(), name));
  }

  /** Where an edition is. */
  static String address(Release release) {
    return "/api/v1/datasets/%s/releases/%s".formatted(release.dataset(), release.name());
  }

  /** An edition, with where its files are. */
  @JsonTypeName("Release")
  private record ReleaseBody(
      String dataset, String name, LocalDate date, long rows, List<File> files) {
    static ReleaseBody of(Release release) {
      return new ReleaseBody(
          release.dataset(),
          release.name(),
          release.date(),
          release.rows(),
          release.files().stream()
              .map(
                  file ->
                      new File(
                          file.name(),
                          file.bytes(),
                          file.sha256(),
                          address(release) + "/" + file.name()))
              .toList());
    }
  }

  /** A file of an edition. */
  @JsonTypeName("ReleaseFile")
  private record File(String name, long bytes, String sha256, String url) {}
}
