package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person's way through the pages, in a real browser over the sample corpus. */
class BrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static Browser browser;
  private static ChromeDriver page;

  @BeforeAll
  static void open() {
    browser = Browser.open();
    page = browser.driver();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aPersonSearchesNarrowsReadsFollowsANumberAndDownloads() throws Exception {
    page.get(SampleService.get().uri("/").toString());
    assertTrue(page.getPageSource().contains("示例数据"), "every page says that this is a sample");
    browser.shoot("home");

    page.findElement(By.id("q")).sendKeys("政府信息公开");
    page.findElement(By.cssSelector(".search-box button[type=submit]")).click();
    int before = hits();
    assertTrue(before > 0);

    WebElement facet = page.findElement(By.partialLinkText("年度报告"));
    facet.click();
    assertTrue(page.getCurrentUrl().contains("kind=annual_report"), page.getCurrentUrl());
    assertTrue(hits() > 0);
    browser.shoot("search");

    page.findElement(By.cssSelector(".hit-title a")).click();
    WebElement statistic = page.findElement(By.cssSelector(".statistics .statistic a"));
    String target = statistic.getDomAttribute("href");
    page.executeScript("arguments[0].click()", statistic);
    assertTrue(page.getCurrentUrl().endsWith(target), page.getCurrentUrl());
    WebElement stated = page.findElement(By.cssSelector(".stated:target"));
    assertFalse(stated.getText().isBlank());
    WebElement sentence = page.findElement(By.cssSelector(".sentence:has(:target)"));
    assertTrue(sentence.getText().contains(stated.getText()));
    assertFalse(
        sentence.getCssValue("background-color").equals("rgba(0, 0, 0, 0)"),
        "the sentence is highlighted");
    browser.shoot("document");

    page.executeScript("arguments[0].click()", stated);
    WebElement back = page.findElement(By.cssSelector(".statistic:target"));
    assertTrue(back.findElement(By.tagName("a")).getDomAttribute("href").equals(target));

    page.get(SampleService.get().uri("/datasets/annual-report-statistics").toString());
    browser.shoot("dataset");
    page.findElement(By.partialLinkText("CSV")).click();
    Path csv = downloaded();
    List<String> lines = Files.readAllLines(csv);
    assertTrue(lines.getFirst().startsWith("\uFEFFid,"), lines.getFirst());
    assertTrue(lines.size() > 400, "rows: " + lines.size());
  }

  @Test
  void aNarrowPhoneNeedsNoSidewaysScrolling() {
    browser.size(360, 800);
    try {
      for (String path : List.of("/", "/search?q=%E4%BD%8E%E4%BF%9D", "/datasets", "/about")) {
        page.get(SampleService.get().uri(path).toString());
        Object wider =
            page.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertEquals(false, wider, path);
      }
      browser.shoot("phone");
    } finally {
      browser.size(1280, 900);
    }
  }

  private static int hits() {
    return page.findElements(By.cssSelector(".hits .hit")).size();
  }

  private static Path downloaded() {
    return new WebDriverWait(page, PATIENCE)
        .until(driver -> browser.downloaded().stream().findFirst().orElse(null));
  }
}
