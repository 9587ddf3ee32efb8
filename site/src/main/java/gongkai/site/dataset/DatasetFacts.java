package gongkai.site.dataset;

import gongkai.api.usage.Usage;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import gongkai.site.component.ChartMaker;
import gongkai.site.component.FactView;
import gongkai.site.component.Link;
import gongkai.site.frame.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of a dataset beside its rows: how good it is, how it is used, its editions. */
final class DatasetFacts {
  private static final int RELEASES_SHOWN = 10;
  private static final int GAPS_NAMED = 5;

  /** Of an edition's files, those that a person asks for first. */
  private static final Set<String> FOR_PEOPLE = Set.of("data.xlsx", "data.csv", "changes.md");

  private final ReleaseFolder releases;
  private final Usage usage;

  DatasetFacts(ReleaseFolder releases, Usage usage) {
    this.releases = releases;
    this.usage = usage;
  }

  /** How full the latest release is, and how much of it a check doubts. */
  static List<FactView> quality(Frame frame, Dataset dataset, Fill.Counted fill) {
    List<FactView> facts = new ArrayList<>();
    facts.add(
        fact(
            frame.say("quality.looked-at"),
            frame.say(
                fill.whole() ? "quality.all-rows" : "quality.first-rows",
                fill.release().name(),
                grouped(fill.rows()),
                grouped(fill.release().rows()))));
    List<Dataset.Column> gaps = fill.gaps(dataset);
    String named =
        gaps.stream()
            .sorted(Comparator.comparing(fill::percent))
            .limit(GAPS_NAMED)
            .map(column -> DatasetTables.label(column, frame) + " " + fill.percent(column) + "%")
            .collect(Collectors.joining(frame.english() ? ", " : "、"));
    facts.add(
        fact(
            frame.say("quality.full"),
            gaps.isEmpty()
                ? frame.say("quality.no-gaps", dataset.columns().size())
                : frame.say(
                    "quality.gaps",
                    dataset.columns().size() - gaps.size(),
                    dataset.columns().size(),
                    named)));
    if (Fill.tellsDoubts(dataset)) {
      facts.add(
          new FactView(
              frame.say("quality.doubted"),
              frame.say("quality.doubted-rows", grouped(fill.doubted())),
              frame.link(DatasetPages.PATH + "/findings"),
              "",
              ""));
    }
    facts.add(
        new FactView(
            frame.say("quality.sums"),
            "SHA256SUMS",
            address(fill.release(), "SHA256SUMS"),
            frame.say("quality.sums-explained"),
            ""));
    return facts;
  }

  /** Counts since the first day that is kept. */
  FactView used(Frame frame, Dataset dataset) {
    List<Usage.Day> days =
        usage.days().stream().filter(day -> day.dataset().equals(dataset.name())).toList();
    Optional<LocalDate> since = days.stream().map(Usage.Day::day).min(Comparator.naturalOrder());
    return new FactView(
        frame.say("dataset.used"),
        since
            .map(
                first ->
                    frame.say(
                        "dataset.used-since",
                        first,
                        grouped(days.stream().mapToLong(Usage.Day::views).sum()),
                        grouped(days.stream().mapToLong(Usage.Day::downloads).sum()),
                        grouped(days.stream().mapToLong(Usage.Day::calls).sum())))
            .orElseGet(() -> frame.say("dataset.used-never")),
        "/api/v1/usage",
        "",
        "");
  }

  List<DatasetPage.ReleaseView> releases(Frame frame, Dataset dataset) {
    return releases.releases(dataset.name()).stream()
        .limit(RELEASES_SHOWN)
        .map(
            release ->
                new DatasetPage.ReleaseView(
                    release.name(),
                    frame.say("dataset.rows", grouped(release.rows())),
                    files(frame, release, true),
                    files(frame, release, false)))
        .toList();
  }

  private static List<Link> files(Frame frame, Release release, boolean forPeople) {
    return release.files().stream()
        .filter(file -> FOR_PEOPLE.contains(file.name()) == forPeople)
        .map(
            file ->
                new Link(
                    frame.words().sayOr("file." + file.name(), file.name())
                        + " "
                        + Frame.size(file.bytes()),
                    address(release, file.name())))
        .toList();
  }

  private static String address(Release release, String file) {
    return "/api/v1/datasets/%s/releases/%s/%s".formatted(release.dataset(), release.name(), file);
  }

  List<FactView> use(Frame frame, Dataset dataset) {
    String api = "/api/v1/datasets/" + dataset.name();
    return List.of(
        fact(frame.say("dataset.licence"), dataset.licence()),
        fact(frame.say("dataset.updates"), dataset.words().updates()),
        fact(
            frame.say("document.cite"),
            frame.say("dataset.citation", frame.site().name(), frame.title(), dataset.name())
                + " "
                + frame.origin()
                + DatasetPages.PATH
                + "/"
                + dataset.name()),
        used(frame, dataset),
        new FactView(frame.say("dataset.api"), api, api, "", ""),
        new FactView("Data Package", api + "/datapackage.json", api + "/datapackage.json", "", ""));
  }

  private static FactView fact(String label, String value) {
    return new FactView(label, value, "", "", "");
  }

  private static String grouped(long number) {
    return ChartMaker.grouped(String.valueOf(number));
  }
}
