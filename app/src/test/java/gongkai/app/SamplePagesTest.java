package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What holds of every page over the sample corpus, in both languages. */
class SamplePagesTest {
  /** Of a page's HTML, without its charts. */
  private static final int LARGEST = 100_000;

  private static final List<String> NORM =
      List.of(
          "SiteName",
          "SiteDomain",
          "SiteIDCode",
          "ColumnName",
          "ColumnType",
          "ColumnDescription",
          "ColumnKeywords",
          "Description",
          "Url");

  /** The validator reads its grammar by recursion, deeper than the stack of a usual thread. */
  private static final long STACK_BYTES = 256L << 20;

  @Test
  void everyPageIsValidHtml() throws InterruptedException {
    List<String> faults = new ArrayList<>();
    Thread thread = new Thread(null, () -> validate(faults), "validator", STACK_BYTES);
    thread.start();
    thread.join();
    assertEquals("", String.join("\n", faults));
  }

  private static void validate(List<String> faults) {
    try {
      validateAll(faults);
    } catch (Exception | StackOverflowError e) {
      faults.add("the validator failed: " + e);
    }
  }

  private static void validateAll(List<String> faults) throws Exception {
    ErrorHandler listed = new Listed(faults);
    SimpleDocumentValidator validator = new SimpleDocumentValidator(false, true, false);
    validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", listed);
    validator.setUpValidatorAndParsers(listed, false, false);
    for (String language : List.of("zh", "en")) {
      for (Map.Entry<String, HttpResponse<String>> page : served(language).entrySet()) {
        int before = faults.size();
        validator.checkHtmlInputSource(new InputSource(new StringReader(page.getValue().body())));
        for (int i = before; i < faults.size(); i++) {
          faults.set(i, page.getKey() + " (" + language + ") " + faults.get(i));
        }
      }
    }
  }

  private record Listed(List<String> faults) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      faults.add(e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }

  @Test
  void everyPageIsLightSaysWhatTheNormAsksAndRunsNothingOfItsOwn() {
    assertTrue(served("zh").size() > 30, "pages of all kinds");
    for (Map.Entry<String, HttpResponse<String>> page : served("zh").entrySet()) {
      HttpResponse<String> response = page.getValue();
      String html = response.body();
      String plain = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(html).replaceAll("");
      int size = plain.getBytes(StandardCharsets.UTF_8).length;
      assertTrue(size < LARGEST, page.getKey() + " has " + size + " bytes");
      for (String name : NORM) {
        assertTrue(
            html.contains("<meta name=\"" + name + "\" content=\""), page.getKey() + " " + name);
      }
      String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("default-src 'none'"), policy);
      assertFalse(policy.contains("unsafe"), policy);
      assertFalse(
          Pattern.compile("<script(?! src=\"/static/| type=\"application/ld\\+json\")")
              .matcher(html)
              .find(),
          page.getKey());
      assertFalse(html.contains("<style") || html.contains(" style=\""), page.getKey());
      assertFalse(
          Pattern.compile("<[a-z][^>]* (?:src|action)=\"(?:https?:)?//").matcher(html).find(),
          page.getKey() + " asks no one else");
    }
  }

  @Test
  void theSiteSaysItsCodeAndWhomToTellOfErrors() {
    String page = SampleService.get().page("/errors?page=/datasets").body();
    assertTrue(page.contains("<meta name=\"SiteIDCode\" content=\"9901010001\">"), page);
    assertTrue(page.contains("网站标识码：9901010001"), "in the foot");
    assertTrue(page.contains("href=\"mailto:jiucuo@qinghe.example?subject="), page);
  }

  @Test
  void aDatasetSaysHowGoodItIsAndGivesWhatWasChosen() {
    SampleService service = SampleService.get();
    String page = service.page("/datasets/annual-report-statistics?contains=126").body();
    assertTrue(page.contains("数据质量") && page.contains("的全部 602 行"), page);
    assertTrue(page.contains("使用次数"), page);
    List<String> lines =
        service
            .get("/datasets/annual-report-statistics/rows.csv?contains=126&sort=-year")
            .body()
            .lines()
            .toList();
    assertTrue(lines.getFirst().startsWith("\uFEFFid,document,body,"), lines.getFirst());
    assertTrue(page.contains("符合条件的 " + (lines.size() - 1) + " 行"), "as many as are shown");
    assertTrue(lines.stream().skip(1).allMatch(line -> line.contains("126")), lines.toString());
  }

  @Test
  void theMapOfTheSiteHasTheReportsOfEachBody() {
    String map = SampleService.get().get("/sitemap-site.xml").body();
    assertTrue(map.contains("/reports</loc>"), map);
    assertTrue(map.contains(SamplePages.GOVERNMENT + "</loc>"), map);
  }

  @Test
  void partsOfTheMapTogetherHaveEachDocumentOnce() {
    List<String> whole = mapped("0of1");
    assertFalse(whole.isEmpty());
    assertEquals(
        whole,
        IntStream.range(0, 4).boxed().flatMap(part -> mapped(part + "of4").stream()).toList());
    assertTrue(
        mapped("2of4").stream().allMatch(id -> id.matches("[89ab].*")), "by the first digit");
  }

  /** The ids of the documents in a part of the map, in its order. */
  private static List<String> mapped(String part) {
    String map = SampleService.get().get("/sitemap-" + part + ".xml").body();
    return Pattern.compile("/documents/(\\w+)</loc>")
        .matcher(map)
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  /** Every page by its name, the operator's with a session. */
  private static Map<String, HttpResponse<String>> served(String language) {
    SampleService service = SampleService.get();
    Map<String, HttpResponse<String>> served = new LinkedHashMap<>();
    SamplePages.all()
        .forEach(
            (name, address) -> {
              HttpResponse<String> page = service.page(in(language, address));
              assertEquals(SamplePages.status(name), page.statusCode(), name);
              served.put(name, page);
            });
    served.put("operator-refused", service.knock("a-wrong-token-for-tests"));
    String cookie =
        service.knock(SampleService.TOKEN).headers().firstValue("Set-Cookie").orElseThrow();
    String session = cookie.substring(0, cookie.indexOf(';'));
    for (String address :
        List.of(SamplePages.OPERATOR, SamplePages.OPERATOR + "?said=begun&cursor=x")) {
      served.put(address, service.page(in(language, address), session));
      assertTrue(served.get(address).body().contains("加密 文件.doc"), "the quarantine is shown");
    }
    return served;
  }

  private static String in(String language, String address) {
    return language.equals("en")
        ? address + (address.contains("?") ? "&" : "?") + "lang=en"
        : address;
  }
}
