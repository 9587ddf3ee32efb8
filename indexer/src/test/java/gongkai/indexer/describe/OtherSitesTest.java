package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Pages of our own in the mark-up of sites of many makers, through the real stages; {@code
 * expected.tsv} beside them says what must be read.
 */
class OtherSitesTest {
  private static Path sites() throws URISyntaxException {
    return Path.of(OtherSitesTest.class.getResource("sites/expected.tsv").toURI()).getParent();
  }

  @Test
  void allSevenFieldsOfEveryPage() throws IOException, URISyntaxException {
    List<String> expected = Files.readAllLines(sites().resolve("expected.tsv"));
    List<Property> fields =
        Arrays.stream(expected.getFirst().split("\t"))
            .skip(1)
            .map(name -> Property.stated().stream().filter(p -> p.wire().equals(name)))
            .map(found -> found.findFirst().orElseThrow())
            .toList();
    List<String> wrong = new ArrayList<>();
    try (Way way = new Way()) {
      for (String line : expected.subList(1, expected.size())) {
        String[] cells = line.split("\t", -1);
        Disclosure read = way.describe(sites().resolve(cells[0])).disclosure();
        for (int i = 0; i < fields.size(); i++) {
          String value = read.value(fields.get(i));
          if (!value.equals(cells[i + 1])) {
            wrong.add(cells[0] + " " + fields.get(i) + ": " + value + " for " + cells[i + 1]);
          }
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }
}
