package gongkai.indexer.collect.browser;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.page.Shower;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;

/** Shows pages in the installed Chromium, which is started with the first of them. */
public final class BrowserShower implements Shower {
  /** A page that never rests is taken as it stands after so long. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final int LOOK_MILLIS = 250;
  private static final int QUIET_LOOKS = 4;
  private static final int MOST_PAGES = 2000;
  private static final int LONGEST_PAGE = 16 << 20;

  /** How much of the page there is, and how much it has asked for. */
  private static final String STATE =
      "return document.readyState + ' ' + document.documentElement.innerHTML.length + ' '"
          + " + performance.getEntriesByType('resource').length;";

  /** Clicks what leads on; says whether there was anything. */
  private static final String CLICK_NEXT =
      """
      const says = /^[\\[【(]?\\s*(下一?页|下页|后一?页|后页|下一頁|next(\\s?page)?|>{1,2}|»|›)\\s*[>»›]*[\\]】)]?$/i;
      const shut = (e) => e.disabled || e.getAttribute('aria-disabled') === 'true'
        || /(^|[\\s_-])(disabled?|disable|nomore|no-next)($|[\\s_-])/i.test(e.className || '');
      for (const e of document.querySelectorAll('body *')) {
        const words = (e.innerText || e.value || e.title || '').trim();
        const named = /(^|[\\s_-])(next|btn-next|page-next|layui-laypage-next)($|[\\s_-])/i.test(e.className || '');
        if (words.length > 12 || !(says.test(words) || named)) continue;
        // The innermost: a click on it is heard by all around it.
        if ([...e.children].some((c) => says.test((c.innerText || '').trim()))) continue;
        let off = e.offsetParent === null;
        for (let p = e, i = 0; p && i < 3; p = p.parentElement, i++) off = off || shut(p);
        if (off) continue;
        for (let p = e; p; p = p.parentElement) p.removeAttribute('target');
        e.click();
        return true;
      }
      return false;
      """;

  private final String userAgent;
  private final Runnable turn;
  private final Duration longest;
  private Optional<Chromium> chromium = Optional.empty();
  private String host = "";
  private boolean restless;

  /**
   * Opens it; nothing is started yet.
   *
   * @param userAgent tells who asks
   * @param turn waits until the host may be asked again
   * @throws IllegalStateException where the browser is not installed
   */
  public BrowserShower(String userAgent, Runnable turn) {
    this(userAgent, turn, LONGEST);
  }

  /**
   * The same with another patience.
   *
   * @param longest a page that has not come to rest by then is taken as it stands; 20 s at most
   */
  public BrowserShower(String userAgent, Runnable turn, Duration longest) {
    if (Chromium.browser().isEmpty() || Chromium.chromedriver().isEmpty()) {
      throw new IllegalStateException(
          "--render needs Chromium and its driver (Debian: apt-get install chromium"
              + " chromium-driver). 需要安装 chromium 和 chromium-driver");
    }
    this.userAgent = userAgent;
    this.turn = turn;
    this.longest = longest.compareTo(LONGEST) < 0 ? longest : LONGEST;
  }

  /** Whether the browser is installed. */
  public static boolean isInstalled() {
    return Chromium.browser().isPresent() && Chromium.chromedriver().isPresent();
  }

  @Override
  public Optional<PageView> shown(PageView page) {
    try {
      open(page.uri());
      return Optional.of(view(page));
    } catch (WebDriverException e) {
      return Optional.empty();
    }
  }

  @Override
  public String all(PageView page, Predicate<PageView> each) {
    try {
      String window = open(page.uri());
      PageView shown = view(page);
      for (int pages = 1; each.test(shown); pages++) {
        if (pages >= MOST_PAGES) {
          return "more than " + MOST_PAGES + " pages";
        }
        String before = shown.text();
        turn.run();
        if (!Boolean.TRUE.equals(driver().executeScript(CLICK_NEXT))) {
          return LAST_PAGE;
        }
        rest();
        chromium.orElseThrow().onlyOneWindow(window);
        shown = view(page);
        if (shown.text().equals(before)) {
          return NOTHING_NEW;
        }
      }
      return NOTHING_NEW;
    } catch (WebDriverException e) {
      return "the browser gave up: "
          + String.valueOf(e.getRawMessage()).lines().findFirst().orElse("");
    }
  }

  private ChromeDriver driver() {
    return chromium.orElseThrow().driver();
  }

  private String open(URI address) {
    if (!host.equals(Addresses.host(address))) {
      close();
      host = Addresses.host(address);
      chromium = Optional.of(Chromium.start(host, userAgent));
    }
    turn.run();
    restless = false;
    try {
      driver().get(address.toString());
    } catch (TimeoutException e) {
      // What stands there by now is taken.
      driver().executeScript("window.stop();");
    }
    rest();
    return driver().getWindowHandle();
  }

  /** Waits until the page has been quiet for a while. */
  private void rest() {
    long end = System.nanoTime() + longest.toNanos();
    String before = "";
    int quiet = 0;
    while (System.nanoTime() < end && quiet < QUIET_LOOKS) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      String now = String.valueOf(driver().executeScript(STATE));
      quiet = now.equals(before) && now.startsWith("complete") ? quiet + 1 : 0;
      before = now;
    }
    restless |= quiet < QUIET_LOOKS;
  }

  @Override
  public boolean isRestless() {
    return restless;
  }

  private PageView view(PageView page) {
    URI at = Addresses.absolute(driver().getCurrentUrl()).orElse(page.uri());
    if (!Addresses.sameHost(at, page.uri())) {
      throw new WebDriverException("the page left its host for " + at.getHost());
    }
    String html = String.valueOf(driver().getPageSource());
    String bounded = html.length() > LONGEST_PAGE ? html.substring(0, LONGEST_PAGE) : html;
    return PageView.of(at, bounded, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    chromium.ifPresent(Chromium::close);
    chromium = Optional.empty();
    host = "";
  }
}
