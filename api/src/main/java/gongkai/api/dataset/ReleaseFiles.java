package gongkai.api.dataset;

import gongkai.api.answer.FileAnswer;
import gongkai.api.problem.ProblemException;
import gongkai.dataset.Format;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.noun.Release;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The files of a release as answers; their hash is their tag. */
final class ReleaseFiles {
  private ReleaseFiles() {}

  /**
   * A file of a release.
   *
   * @throws ProblemException 404 where the release has no such file
   */
  static FileAnswer answer(ReleaseFolder releases, Release release, String name) {
    Path path =
        releases
            .file(release, name)
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "no-such-release-file",
                        name,
                        release.name(),
                        String.join(
                            ", ", release.files().stream().map(Release.File::name).toList())));
    Optional<Path> packed = releases.file(release, name + ".gz");
    String tag =
        release.files().stream()
            .filter(file -> file.name().equals(name))
            .map(Release.File::sha256)
            .findFirst()
            .orElseGet(() -> DataState.hash(release.toString()));
    return new FileAnswer(path, packed, mediaType(name), tag);
  }

  private static String mediaType(String name) {
    return Arrays.stream(Format.values())
        .filter(format -> name.equals(format.fileName()))
        .map(Format::mediaType)
        .findFirst()
        .orElseGet(
            () ->
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                  case "json" -> "application/json";
                  case "zip" -> "application/zip";
                  case "gz" -> "application/gzip";
                  case "md" -> "text/markdown; charset=utf-8";
                  default -> "text/plain; charset=utf-8";
                });
  }
}
