package gongkai.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Addresses over the sample corpus, at least one of every kind of page. What the operator sees
 * needs a session besides; without one there is the door.
 */
final class SamplePages {
  static final String GOVERNMENT = "/reports/" + encoded("清禾区人民政府");

  static final String OPERATOR = "/operator";

  private static final Map<String, String> ALL = find();

  private SamplePages() {}

  /** By a name for people. */
  static Map<String, String> all() {
    return ALL;
  }

  private static Map<String, String> find() {
    Map<String, String> pages = new LinkedHashMap<>();
    String policy = document("清禾区人民政府关于印发清禾区最低生活保障实施细则的通知");
    pages.put("home", "/");
    pages.put("search", "/search?q=" + encoded("低保"));
    pages.put("search-refined", "/search?unit=passage&from=2020-01-01&q=" + encoded("低保"));
    pages.put("search-number", "/search?q=" + encoded("清政发2021年9号"));
    pages.put("search-corrected", "/search?q=" + encoded("最地生活保章"));
    pages.put("search-all", "/search?sort=newest&page=2");
    pages.put("search-nothing", "/search?kind=policy&q=nothingofthiskind");
    pages.put("document", policy + "?q=" + encoded("低保"));
    pages.put("report", document("清禾区人民政府2023年政府信息公开工作年度报告"));
    pages.put("repealed", document("清禾区人民政府关于进一步加强城乡居民最低生活保障工作的意见"));
    pages.put("original", document("清禾区人民政府2024年政府信息公开工作年度报告") + "/pages/2");
    pages.put("pair", pair(policy));
    pages.put("datasets", "/datasets");
    pages.put("datasets-found", "/datasets?q=" + encoded("时效"));
    pages.put("datasets-none", "/datasets?q=nothingofthiskind");
    pages.put("dataset", "/datasets/annual-report-statistics");
    pages.put("dataset-chosen", "/datasets/annual-report-statistics?contains=126&sort=-year");
    pages.put("dataset-none", "/datasets/annual-report-statistics?contains=nothingofthiskind");
    pages.put("dataset-large", "/datasets/annual-report-cells");
    pages.put("reports", "/reports?year=2022&indicator=applications.received");
    pages.put("reports-all", "/reports");
    pages.put("body", GOVERNMENT);
    pages.put("compare", GOVERNMENT + "/compare?a=2022&b=2023");
    pages.put("compare-all", GOVERNMENT + "/compare?a=2020&b=2021&show=all");
    pages.put(
        "compare-bodies",
        "/reports/compare?year=2022&first=%s&second=%s"
            .formatted(encoded("清禾区人民政府"), encoded("清禾区教育局")));
    pages.put("figures", "/figures");
    pages.put(
        "figures-chosen",
        "/figures?indicator=applications.refused&per=applications.received&body="
            + encoded("清禾区人民政府"));
    pages.put("about", "/about");
    pages.put("settings", "/settings");
    pages.put("errors", "/errors?page=" + encoded("/datasets"));
    pages.put("styleguide", "/styleguide");
    pages.put("operator-door", OPERATOR);
    pages.put("problem-404", "/nothing-here");
    pages.put("problem-404-document", "/documents/00000000000000000000");
    pages.put("problem-422", GOVERNMENT + "/compare?a=1900&b=2023");
    return pages;
  }

  /** The status of the page of that name. */
  static int status(String name) {
    return name.startsWith("problem-") ? Integer.parseInt(name.substring(8, 11)) : 200;
  }

  private static String document(String title) {
    JsonNode hits =
        SampleService.get().json("/api/v1/search?scope=title&q=" + encoded(title)).path("hits");
    for (JsonNode hit : hits) {
      if (hit.path("title").asText().equals(title)) {
        return "/documents/" + hit.path("id").asText();
      }
    }
    throw new AssertionError(title + " is not found by its title: " + hits);
  }

  private static String pair(String policy) {
    JsonNode document = SampleService.get().json("/api/v1" + policy);
    return policy + "/with/" + document.path("interpretedBy").path(0).asText();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
