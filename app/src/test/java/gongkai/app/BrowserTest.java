package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.site.frame.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** People's ways through the pages, in a real browser over the sample corpus. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser")
class BrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Every scheme; what follows the system looks like the light or the dark one. */
  private static final List<String> SCHEMES =
      Stream.of(Look.Scheme.values())
          .filter(scheme -> scheme != Look.Scheme.AUTO)
          .map(Look.Scheme::wire)
          .toList();

  /** Of pages that are looked at in every colour: their colours are those. */
  private static final Set<String> OTHER_STATES =
      Set.of(
          "search-all",
          "search-corrected",
          "datasets-found",
          "dataset-chosen",
          "dataset-large",
          "reports-all",
          "compare-all",
          "problem-404-document");

  private static Browser browser;
  private static ChromeDriver page;

  @BeforeAll
  static void open() {
    browser = Browser.open(true);
    page = browser.driver();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aPersonFindsWhetherAPolicyIsInForceAndReadsTheArticle() {
    for (int width : List.of(1280, 320)) {
      browser.width(width);
      findThePolicy(browser);
    }
    browser.width(1280);
  }

  @Test
  void soDoesAPersonWhoseBrowserRunsNoScripts() throws Exception {
    try (Browser plain = Browser.open(false)) {
      findThePolicy(plain);
      compareTwoYears(plain);
      followASearch(plain);
      plain.driver().get(uri("/settings"));
      plain.driver().findElement(By.cssSelector("main button[value=dark]")).click();
      isDark(plain);
      plain.driver().get(uri("/"));
      isDark(plain);
    }
  }

  private static void isDark(Browser in) {
    new WebDriverWait(in.driver(), PATIENCE)
        .until(
            ExpectedConditions.presenceOfElementLocated(
                By.cssSelector("html[data-scheme='dark']")));
  }

  private static void findThePolicy(Browser in) {
    ChromeDriver driver = in.driver();
    driver.get(uri("/"));
    driver.findElement(By.id("q")).sendKeys("低保" + Keys.ENTER);
    new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.urlContains("/search"));
    WebElement hit =
        driver.findElement(
            By.xpath("//li[@class='hit'][.//*[contains(@class,'validity-in_force')]][1]"));
    WebElement article = hit.findElement(By.cssSelector(".snippet a[href*='article-8']"));
    driver.get(article.getDomProperty("href"));
    assertTrue(driver.findElement(By.cssSelector(".passage:target")).getText().contains("第八条"));
    assertTrue(
        driver.findElement(By.cssSelector(".document-head")).getText().contains("有效"),
        "whether it is in force stands at the top");
    assertTrue(driver.findElement(By.cssSelector("[id=hit-1]")).isDisplayed());
  }

  /** One search, one click; whether it holds and what it replaced: none; its original: one. */
  @Test
  void theStandardItsArticleItsVerdictAndItsOriginalAreSoonReached() {
    for (int width : List.of(375, 1280)) {
      browser.width(width);
      page.get(uri("/"));
      page.findElement(By.id("q")).sendKeys("低保标准" + Keys.ENTER);
      new WebDriverWait(page, PATIENCE)
          .until(ExpectedConditions.elementToBeClickable(By.cssSelector(".lead-answer .facts a")))
          .click();
      WebElement article =
          new WebDriverWait(page, PATIENCE)
              .until(
                  ExpectedConditions.presenceOfElementLocated(By.cssSelector(".passage:target")));
      assertTrue(article.getText().startsWith("第八条"), article.getText());
      assertTrue(inView(article), "the article is in view at " + width);
      String head = page.findElement(By.cssSelector(".verdict")).getText();
      assertTrue(head.startsWith("现行有效"), head);
      assertTrue(head.contains("本文替代的文件") && head.contains("清政发〔2015〕18号"), head);
      assertEquals(1, page.findElements(By.cssSelector(".jumps a[download]")).size());
      page.findElement(By.linkText("新旧对照")).click();
      new WebDriverWait(page, PATIENCE)
          .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".contrast")));
    }
  }

  private static boolean inView(WebElement element) {
    return Boolean.TRUE.equals(
        page.executeScript(
            "const r = arguments[0].getBoundingClientRect();"
                + "return r.top >= 0 && r.top < innerHeight;",
            element));
  }

  @Test
  void theTextBeginsOnTheFirstScreenOfADesktop() {
    browser.width(1280);
    page.get(uri(SamplePages.all().get("report")));
    Object top =
        page.executeScript(
            "return document.getElementById('text').getBoundingClientRect().top + scrollY");
    assertTrue(((Number) top).doubleValue() < 700, "the text begins at " + top);
  }

  @Test
  void aJournalistComparesTwoYearsAndTakesTheFigures() throws Exception {
    for (int width : List.of(320, 1280)) {
      browser.width(width);
      compareTwoYears(browser);
    }
    page.findElement(By.cssSelector(".downloads a[href*='.xlsx']")).click();
    Path sheet = downloaded(".xlsx");
    assertTrue(Files.size(sheet) > 5_000, "a workbook");
  }

  private static void compareTwoYears(Browser in) {
    ChromeDriver driver = in.driver();
    driver.get(uri("/reports"));
    driver.findElement(By.linkText("清禾区人民政府")).click();
    driver.findElement(By.cssSelector("select#a option[value='2022']")).click();
    driver.findElement(By.cssSelector("select#b option[value='2023']")).click();
    driver.findElement(By.cssSelector("form[action$='/compare'] button")).click();
    WebElement received =
        new WebDriverWait(driver, PATIENCE)
            .until(
                ExpectedConditions.presenceOfElementLocated(
                    By.xpath("//tr[th[contains(.,'本年新收') and contains(.,'总计')]]")));
    assertTrue(received.getText().contains("131"), received.getText());
    assertTrue(received.getText().contains("−5"), received.getText());
    String source =
        received.findElement(By.cssSelector("td:nth-of-type(2) a")).getDomProperty("href");
    String comparison = driver.getCurrentUrl();
    driver.get(source);
    // The number's card; its first button leads to the words.
    assertTrue(driver.findElement(By.cssSelector(".figure-value")).getText().contains("126"));
    driver.get(driver.findElement(By.cssSelector(".figure-card a.button")).getDomProperty("href"));
    assertEquals("126", driver.findElement(By.cssSelector(".stated:target")).getText());
    driver.get(comparison);
  }

  @Test
  void aPersonFollowsANumberToItsWordsAndBackAndDownloads() throws Exception {
    page.get(uri(SamplePages.all().get("report")));
    WebElement statistic = page.findElement(By.cssSelector(".statistics .statistic a"));
    String target = statistic.getDomAttribute("href");
    page.executeScript("arguments[0].click()", statistic);
    WebElement stated = page.findElement(By.cssSelector(".stated:target"));
    WebElement sentence = page.findElement(By.cssSelector(".sentence:has(:target)"));
    assertTrue(sentence.getText().contains(stated.getText()));
    assertFalse(
        sentence.getCssValue("background-color").equals("rgba(0, 0, 0, 0)"),
        "the sentence is highlighted");
    page.executeScript("arguments[0].click()", stated);
    WebElement back = page.findElement(By.cssSelector(".statistic:target"));
    assertEquals(target, back.findElement(By.tagName("a")).getDomAttribute("href"));

    page.get(uri("/datasets/annual-report-statistics"));
    page.findElement(By.partialLinkText("CSV")).click();
    List<String> lines = Files.readAllLines(downloaded(".csv"));
    assertTrue(lines.getFirst().startsWith("\uFEFFid,"), lines.getFirst());
    assertTrue(lines.size() > 400, "rows: " + lines.size());
  }

  @Test
  void anotherPortalFollowsASearchAndOffersItsBox() {
    for (int width : List.of(320, 1280)) {
      browser.width(width);
      followASearch(browser);
    }
  }

  private static void followASearch(Browser in) {
    ChromeDriver driver = in.driver();
    driver.get(uri(SamplePages.all().get("search")));
    String newest = driver.findElement(By.cssSelector(".hit-title a")).getText();
    WebElement link = driver.findElement(By.cssSelector(".take a[href*='feed.atom']"));
    assertTrue(link.isDisplayed(), "in sight, not folded away");
    String atom = SampleService.get().get(link.getDomAttribute("href")).body();
    assertTrue(atom.contains("<feed") && atom.contains(newest), atom);

    driver.get(uri("/embed"));
    driver.findElement(By.name("q")).sendKeys("低保" + Keys.ENTER);
    new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.urlContains("/search"));
    assertFalse(driver.findElements(By.cssSelector(".hit")).isEmpty());
  }

  @Test
  void theKeyboardChoosesASuggestionAndWalksTheMatches() {
    page.get(uri("/"));
    WebElement box = page.findElement(By.id("q"));
    box.sendKeys("zuidishenghuo");
    new WebDriverWait(page, PATIENCE)
        .until(ExpectedConditions.attributeToBe(box, "aria-expanded", "true"));
    assertEquals("", browser.violations(List.of("light")));
    box.sendKeys(Keys.ARROW_DOWN);
    assertTrue(box.getDomProperty("value").contains("最低生活保障"), box.getDomProperty("value"));
    assertFalse(box.getDomProperty("value").contains("标题"), "what it is, is not its text");
    assertEquals("2021 · 标题", page.findElement(By.cssSelector(".suggestions .what")).getText());
    box.sendKeys(Keys.ENTER);
    new WebDriverWait(page, PATIENCE).until(ExpectedConditions.urlContains("/documents/"));

    page.get(uri(SamplePages.all().get("document")));
    page.findElement(By.cssSelector("[data-step='1']")).click();
    assertTrue(page.findElement(By.cssSelector("[data-count]")).getText().startsWith("2 / "));
    assertEquals("hit-2", page.findElement(By.cssSelector("mark.at")).getDomAttribute("id"));
  }

  @Test
  void everyPageIsFreeOfBarriersInEveryColour() {
    List<String> found = new ArrayList<>();
    SamplePages.all()
        .forEach(
            (name, address) -> {
              page.get(uri(address));
              boolean known = OTHER_STATES.contains(name);
              note(found, name, browser.violations(known ? List.of("light") : SCHEMES));
            });
    page.get(uri(SamplePages.OPERATOR));
    page.findElement(By.name("token")).sendKeys("a-wrong-token-for-tests" + Keys.ENTER);
    new WebDriverWait(page, PATIENCE).until(ExpectedConditions.urlContains("/login"));
    note(found, "operator-refused", browser.violations(SCHEMES));
    page.findElement(By.name("token")).sendKeys(SampleService.TOKEN + Keys.ENTER);
    new WebDriverWait(page, PATIENCE)
        .until(ExpectedConditions.presenceOfElementLocated(By.name("path")));
    note(found, "operator", browser.violations(SCHEMES));
    assertEquals("", String.join("\n", found));
  }

  private static void note(List<String> found, String where, String violations) {
    if (!violations.isEmpty()) {
      found.add(where + ": " + violations);
    }
  }

  @Test
  void aNarrowPhoneNeedsNoSidewaysScrolling() {
    browser.width(320);
    List<String> wide = new ArrayList<>();
    for (Map.Entry<String, String> one : SamplePages.all().entrySet()) {
      page.get(uri(one.getValue()));
      if (browser.scrollsSideways()) {
        wide.add(one.getKey());
      }
    }
    browser.width(1280);
    assertEquals(List.of(), wide);
  }

  @Test
  void thePagesAreKeptAsTheyLook() {
    page.manage().deleteAllCookies();
    shoot("home", "home", 1280, 1500);
    shoot("search", "search", 1280, 1400);
    shoot("document", "document", 1280, 1700);
    shoot("report", "report", 1280, 1700);
    shoot("pair", "side-by-side", 1280, 1500);
    shoot("dataset", "dataset", 1280, 1900);
    shoot("body", "body", 1280, 2300);
    shoot("compare", "compare", 1280, 1700);
    shoot("search", "phone", 320, 1200);
    browser.look("dark.normal");
    shoot("reports", "ranking-dark", 1280, 1500);
    page.manage().deleteAllCookies();
    browser.width(1280);
    assertTrue(Files.exists(Path.of("target", "screenshots", "phone.png")));
  }

  private static void shoot(String of, String name, int width, int height) {
    browser.width(width);
    page.get(uri(SamplePages.all().get(of)));
    browser.shoot(name, height);
  }

  private static String uri(String path) {
    return SampleService.get().uri(path).toString();
  }

  private static Path downloaded(String suffix) {
    return new WebDriverWait(page, PATIENCE)
        .until(
            driver ->
                browser.downloaded().stream()
                    .filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElse(null));
  }
}
