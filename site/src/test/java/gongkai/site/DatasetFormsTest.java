package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.Served;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address of a dataset, for people and for others. */
class DatasetFormsTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">([^<]*)</script>");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html,application/xhtml+xml,*/*;q=0.8 | text/html
          */* | text/html
          text/turtle | text/turtle
          application/ld+json | application/ld+json
          application/rdf+xml, text/html;q=0.4 | application/rdf+xml
          image/png | text/html
          """)
  void peopleGetThePageAndProgramsRdf(String accept, String type) {
    HttpResponse<String> response =
        WholeService.start().get("/datasets/findings", "Accept", accept);
    assertEquals(200, response.statusCode());
    assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith(type));
    assertTrue(response.headers().firstValue("Vary").orElse("").contains("Accept,"));
  }

  @Test
  void theLandingPageOfAMemberShowsTheRowsOfItsFile() {
    Served served = WholeService.start();
    String published =
        served
            .json("/api/v1/datasets/disclosures/rows?present=published&size=1")
            .at("/items/0/published")
            .asText();
    String year = published.substring(0, 4);
    String question = "?published.from=%1$s&published.to=%1$s".formatted(year);
    JsonNode rows = served.json("/api/v1/datasets/disclosures/data.json" + question);
    int all = served.json("/api/v1/datasets/disclosures/data.json").size();
    assertTrue(!rows.isEmpty() && rows.size() < all, rows.size() + " of " + all);
    String page = served.get("/datasets/disclosures" + question).body();
    String preview = page.substring(page.indexOf("id=\"preview\""));
    String table = preview.substring(preview.indexOf("<tbody"), preview.indexOf("</tbody>"));
    assertEquals(rows.size(), table.split("<tr", -1).length - 1);
    assertTrue(page.contains("发布日期不小于：" + year));
  }

  /** By Croissant 1.0: what its validator demands of a dataset, its files and its fields. */
  @Test
  void thePageCarriesCroissant() {
    Matcher data =
        DATA.matcher(WholeService.start().get("/datasets/annual-report-statistics").body());
    assertTrue(data.find());
    JsonNode told = Served.tree(data.group(1));
    assertEquals("http://mlcommons.org/croissant/1.0", told.path("conformsTo").asText());
    for (String wanted :
        new String[] {"name", "description", "license", "url", "datePublished", "creator"}) {
      assertTrue(told.has(wanted), wanted);
    }
    assertEquals(5, told.path("distribution").size());
    for (JsonNode file : told.path("distribution")) {
      assertEquals(64, file.path("sha256").asText().length(), file.toString());
      assertTrue(file.has("@id") && file.has("encodingFormat") && file.has("contentUrl"));
    }
    assertEquals(
        WholeService.start()
            .json("/api/v1/datasets/annual-report-statistics")
            .path("columns")
            .size(),
        told.at("/recordSet/0/field").size());
  }
}
