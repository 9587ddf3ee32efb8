package gongkai.indexer.collect.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.collect.row.Row;
import gongkai.indexer.collect.web.Guest.Outcome;
import gongkai.vocabulary.web.SiteFamily;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sites as publishing systems make them, one file each, crawled whole by the address of a column
 * and nothing else: every document with what its row says, nothing else; again nothing is loaded,
 * and a new row is taken alone.
 */
class ImitationsTest {
  @RegisterExtension private final Guest guest = new Guest();

  static Stream<Arguments> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(
                    ImitationsTest.class.getResource("/gongkai/indexer/collect/imitations"))
                .toURI());
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> Arguments.of(folder.relativize(file).toString(), file))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isCrawledWhole(String name, Path file) throws IOException {
    ImitationSite imitation = new ImitationSite(guest.site(), file);
    imitation.listedFrom(2);
    Outcome first = guest.crawl(imitation.start());
    assertWhole(imitation, first, 2);
    String report = name + " " + first.report();
    assertTrue(
        first.report().lists().stream().anyMatch(list -> list.family().equals(imitation.family())),
        report);
    assertTrue(first.report().isComplete() && first.report().findings().isEmpty(), report);

    guest.site().forgetRequests();
    Outcome again = guest.crawl(imitation.start());
    assertWhole(imitation, again, 2);
    assertEquals(0, articlesAsked(imitation), "loaded again");
    assertTrue(again.report().findings().isEmpty(), name + " " + again.report());

    imitation.listedFrom(1);
    guest.site().forgetRequests();
    assertWhole(imitation, guest.crawl(imitation.start()), 1);
    assertEquals(1, articlesAsked(imitation), "a new row is taken alone");
  }

  @Test
  void everyFamilyHasOne() throws IOException, URISyntaxException {
    assertEquals(
        Guest.SITES.families().stream().map(SiteFamily::family).collect(Collectors.toSet()),
        files()
            .map(each -> each.get()[0].toString().replaceFirst("/.*", ""))
            .collect(Collectors.toSet()));
  }

  private long articlesAsked(ImitationSite imitation) {
    long asked = 0;
    for (int i = 1; i <= imitation.count(); i++) {
      asked += guest.site().times(imitation.place(i));
    }
    return asked;
  }

  private static void assertWhole(ImitationSite imitation, Outcome outcome, int from) {
    Map<String, String> expected = new TreeMap<>();
    for (int i = from; i <= imitation.count(); i++) {
      expected.put(
          imitation.place(i),
          Imitation.title(i)
              + (imitation.says("date") ? " " + Imitation.date(i) : "")
              + (imitation.says("number") ? " " + Imitation.number(i) : ""));
    }
    Map<String, String> met = new TreeMap<>();
    outcome
        .documents()
        .forEach(
            (place, says) ->
                met.put(
                    place,
                    says.getOrDefault(Row.TITLE, "")
                        + (imitation.says("date") ? " " + says.getOrDefault(Row.DATE, "") : "")
                        + (imitation.says("number")
                            ? " " + says.getOrDefault(Row.NUMBER, "")
                            : "")));
    TreeMap<String, String> missing = new TreeMap<>(expected);
    missing.entrySet().removeAll(met.entrySet());
    met.entrySet().removeAll(expected.entrySet());
    String report = outcome.report().toString();
    assertEquals("{}{}", "" + missing + met, report);
    assertEquals(Map.of(), outcome.others(), report);
  }
}
