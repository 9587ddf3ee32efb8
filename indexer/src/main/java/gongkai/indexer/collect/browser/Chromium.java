package gongkai.indexer.collect.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The installed browser, with a profile of its own that is thrown away. */
final class Chromium implements AutoCloseable {
  static final Duration LOAD = Duration.ofSeconds(30);

  private final ChromeDriver driver;
  private final Path profile;

  private Chromium(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  static Optional<Path> browser() {
    return onPath("chromium")
        .or(() -> onPath("chromium-browser"))
        .or(() -> onPath("google-chrome"));
  }

  static Optional<Path> chromedriver() {
    return onPath("chromedriver");
  }

  private static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it.
   *
   * @param host the only one that it can reach
   * @param userAgent tells who asks
   * @throws IllegalStateException where it cannot be started
   */
  static Chromium start(String host, String userAgent) {
    try {
      Path profile = Files.createTempDirectory("gongkai-chromium");
      ChromeOptions options = new ChromeOptions();
      options.setBinary(browser().orElseThrow().toString());
      options.setPageLoadStrategy(PageLoadStrategy.EAGER);
      options.addArguments(
          "--headless=new",
          "--disable-gpu",
          "--no-first-run",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-extensions",
          "--blink-settings=imagesEnabled=false",
          "--window-size=1280,1600",
          "--user-agent=" + userAgent,
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE " + host,
          "--user-data-dir=" + profile);
      if ("root".equals(System.getProperty("user.name"))) {
        options.addArguments("--no-sandbox");
      }
      options.setExperimentalOption(
          "prefs",
          Map.of(
              "download_restrictions", 3,
              "profile.default_content_setting_values.notifications", 2,
              "profile.managed_default_content_settings.images", 2));
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(chromedriver().orElseThrow().toFile())
              .build();
      ChromeDriver driver = new ChromeDriver(service, options);
      driver.manage().timeouts().pageLoadTimeout(LOAD).scriptTimeout(Duration.ofSeconds(10));
      return new Chromium(driver, profile);
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the browser's profile", e);
    } catch (WebDriverException e) {
      throw new IllegalStateException(
          "the browser cannot be started: " + e.getRawMessage() + " 浏览器无法启动", e);
    }
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Closes windows that pages opened by themselves. */
  void onlyOneWindow(String own) {
    for (String window : List.copyOf(driver.getWindowHandles())) {
      if (!window.equals(own)) {
        driver.switchTo().window(window).close();
      }
    }
    driver.switchTo().window(own);
  }

  @Override
  public void close() {
    try {
      driver.quit();
    } catch (WebDriverException e) {
      // It is gone already.
    }
    // Without a file that the browser still writes: the system's temporary folder is swept by
    // others.
    FileUtils.deleteQuietly(profile.toFile());
  }
}
