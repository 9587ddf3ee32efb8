package gongkai.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium, without a window. */
final class Browser implements AutoCloseable {
  private static final String HOW_TO_GET_IT =
      "skipped: no Chromium here; get it with: apt-get install chromium chromium-driver";

  /** Where screenshots go beside {@code target/screenshots}, when asked for. */
  private static final String KEEP = "gongkai.screenshots";

  /** Twelve looks at a large page, on a busy machine. */
  private static final Duration AXE_PATIENCE = Duration.ofMinutes(3);

  private static final String AXE = resource("/axe.min.js");

  /**
   * What axe finds, as lines. A scheme changes colours and nothing else: the rules that see none
   * are asked in the first alone.
   */
  private static final String RUN_AXE =
      """
      const [schemes, done] = arguments;
      const options = { resultTypes: ["violations"] };
      const colours = { type: "rule", values: ["color-contrast", "link-in-text-block"] };
      (async () => {
        const lines = [];
        for (const scheme of schemes) {
          document.documentElement.dataset.scheme = scheme;
          for (const v of (await axe.run(document, options)).violations) {
            const nodes = v.nodes.slice(0, 3).map((n) => n.html + " " + n.failureSummary);
            lines.push(scheme + " " + v.id + ": " + nodes.join(" | "));
          }
          options.runOnly = colours;
        }
        return lines.join("\\n");
      })().then(done, (error) => done("axe failed: " + error));
      """;

  private final ChromeDriver driver;
  private final Path downloads;
  private int width;

  private Browser(ChromeDriver driver, Path downloads) {
    this.driver = driver;
    this.downloads = downloads;
  }

  /** Skips the test where there is no Chromium, except in CI, where that is a failure. */
  static Browser open(boolean scripts) {
    Optional<Path> chromium = onPath("chromium");
    Optional<Path> chromedriver = onPath("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      Assertions.assertNotEquals("true", System.getenv("CI"), HOW_TO_GET_IT);
      Assumptions.abort(HOW_TO_GET_IT);
    }
    try {
      Path profile = Files.createTempDirectory("gongkai-browser");
      Path downloads = Files.createDirectories(profile.resolve("downloads"));
      ChromeOptions options = new ChromeOptions();
      options.setBinary(chromium.orElseThrow().toString());
      options.addArguments(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--user-data-dir=" + profile);
      options.setExperimentalOption(
          "prefs",
          Map.of(
              "download.default_directory",
              downloads.toString(),
              "profile.managed_default_content_settings.javascript",
              scripts ? 1 : 2));
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(chromedriver.orElseThrow().toFile())
              .build();
      Browser browser = new Browser(new ChromeDriver(service, options), downloads);
      browser.driver.manage().timeouts().scriptTimeout(AXE_PATIENCE);
      browser.width(1280);
      return browser;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String resource(String name) {
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ChromeDriver driver() {
    return driver;
  }

  /** A window cannot be as narrow as a phone; a screen can. */
  void width(int pixels) {
    width = pixels;
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Colours and text size, as the reader's cookie keeps them: {@code dark.normal}. */
  void look(String look) {
    driver.manage().deleteAllCookies();
    driver.manage().addCookie(new Cookie("gongkai-look", look, "/"));
  }

  /**
   * What axe finds wrong on this page, or nothing, in each of the colours; the page is not asked
   * for again. {@code rules} names some, or is empty for all.
   */
  String violations(List<String> schemes) {
    driver.executeScript(AXE);
    return String.valueOf(driver.executeAsyncScript(RUN_AXE, schemes));
  }

  boolean scrollsSideways() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  List<Path> downloaded() {
    try (Stream<Path> files = Files.list(downloads)) {
      return files.filter(file -> !file.toString().endsWith(".crdownload")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps what is seen under {@code target/screenshots}; and where the property says, which is how
   * those of the documentation are made.
   */
  void shoot(String name, int height) {
    byte[] png = Base64.getDecoder().decode((String) shot(height).get("data"));
    keep(Path.of("target", "screenshots"), name, png);
    Optional.ofNullable(System.getProperty(KEEP))
        .ifPresent(folder -> keep(Path.of(folder), name, png));
  }

  /** A frame that is lost on a busy machine does not come again by itself: it is asked for anew. */
  private Map<String, Object> shot(int height) {
    Map<String, Object> asked =
        Map.of(
            "format",
            "png",
            "captureBeyondViewport",
            true,
            "clip",
            Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1));
    try {
      return driver.executeCdpCommand("Page.captureScreenshot", asked);
    } catch (TimeoutException lost) {
      driver.navigate().refresh();
      return driver.executeCdpCommand("Page.captureScreenshot", asked);
    }
  }

  private static void keep(Path folder, String name, byte[] png) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".png"), png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
