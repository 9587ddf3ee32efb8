package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.indexer.extract.Content;
import gongkai.noun.Property;
import gongkai.testing.SharedFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class RealPagesTest {
  private static final List<Property> FIELDS =
      List.of(
          Property.INDEX_NUMBER,
          Property.TOPIC,
          Property.PUBLISHER,
          Property.FORMED,
          Property.TITLE,
          Property.DOCUMENT_NUMBER,
          Property.PUBLISHED);

  @Test
  void everyFieldOfEveryPageIsAsItsMetadataStates() throws Exception {
    Path pages = SharedFolder.path("samples/pages");
    List<String> wrong = new ArrayList<>();
    List<String> truth = Files.readAllLines(pages.resolve("truth.tsv"));
    for (String line : truth.subList(1, truth.size())) {
      String[] cells = line.split("\t", -1);
      Described described = Texts.describe(content(pages.resolve(cells[0]), true));
      for (int i = 0; i < FIELDS.size(); i++) {
        String value = described.disclosure().value(FIELDS.get(i));
        if (!value.equals(cells[i + 2])) {
          wrong.add(cells[0] + " " + FIELDS.get(i) + ": " + value + " for " + cells[i + 2]);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void withoutTheMetadataBlockTheTextItselfStillSaysMost() throws Exception {
    Path pages = SharedFolder.path("samples/pages");
    List<String> wrong = new ArrayList<>();
    List<String> truth = Files.readAllLines(pages.resolve("truth.tsv"));
    for (String line : truth.subList(1, truth.size())) {
      String[] cells = line.split("\t", -1);
      Described described = Texts.describe(content(pages.resolve(cells[0]), false));
      for (int i : List.of(2, 3, 4, 5)) {
        String value = described.disclosure().value(FIELDS.get(i));
        boolean known = TEXT_DIFFERS.contains(cells[0] + " " + FIELDS.get(i));
        if (!known && !value.equals(cells[i + 2])) {
          wrong.add(cells[0] + " " + FIELDS.get(i) + ": " + value + " for " + cells[i + 2]);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** What the signature or the order itself says, where the site's block says otherwise. */
  private static final Set<String> TEXT_DIFFERS =
      Set.of("009.html formed", "052.html formed", "058.html formed", "058.html documentNumber");

  private static Content content(Path page, boolean withMargin) throws Exception {
    Document html = Jsoup.parse(Files.readString(page));
    List<String> margin = new ArrayList<>();
    for (Element table : html.select("table.bd1")) {
      for (Element row : table.select("tr")) {
        margin.add(String.join("\t", row.select("td").stream().map(Element::text).toList()));
      }
    }
    List<String> lines = new ArrayList<>();
    for (Element p : html.select("#UCAP-CONTENT p")) {
      p.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
      if (p.hasText()) {
        lines.add(p.wholeText().strip());
      }
    }
    return Texts.content(withMargin ? margin : List.of(), lines.toArray(String[]::new));
  }
}
