package gongkai.indexer.collect.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import gongkai.indexer.collect.address.Addresses;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What hosts allow (RFC 9309), asked for once a run. A host without the file allows everything; one
 * that does not answer or has trouble allows nothing for now.
 */
public final class Robots {
  /** RFC 9309 asks for 500 KiB at least. */
  private static final long MAX_BYTES = 1 << 20;

  private static final int MAX_REDIRECTS = 5;

  private final Http http;
  private final Politeness politeness;
  private final Pace pace;
  private final Path scratch;
  private final Map<String, Rules> known = new HashMap<>();

  Robots(Http http, Politeness politeness, Pace pace, Path scratch) {
    this.http = http;
    this.politeness = politeness;
    this.pace = pace;
    this.scratch = scratch;
  }

  /**
   * The rules of one host.
   *
   * @param trouble why they could not be had; or empty
   */
  public record Rules(BaseRobotRules rules, String trouble, Duration pause) {
    public boolean allow(URI address) {
      return rules.isAllowed(address.toString());
    }

    public List<String> sitemaps() {
      return rules.getSitemaps();
    }
  }

  Rules of(URI address) {
    String host = address.getScheme() + "://" + Addresses.authority(address);
    Rules rules = known.get(host);
    if (rules == null) {
      rules = ask(URI.create(host + "/robots.txt"));
      known.put(host, rules);
    }
    return rules;
  }

  private Rules ask(URI file) {
    SimpleRobotRulesParser parser =
        // The parser would take a longer pause for a refusal; it is shortened below.
        new SimpleRobotRulesParser(Integer.MAX_VALUE, MAX_REDIRECTS);
    URI at = file;
    try {
      for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
        if (!pace.await(Addresses.authority(at))) {
          return new Rules(parser.failedFetch(503), "halted", politeness.pause());
        }
        Http.Answer answer = http.get(at, Optional.empty(), Optional.empty(), scratch, MAX_BYTES);
        pace.rest(Addresses.authority(at), politeness.pause());
        Optional<URI> next = Addresses.resolve(at, answer.header("Location"));
        if (answer.status() >= 300 && answer.status() < 400 && next.isPresent()) {
          if (!Addresses.sameHost(next.orElseThrow(), file)) {
            break;
          }
          at = next.orElseThrow();
        } else if (answer.status() == 200) {
          byte[] text = Files.readAllBytes(scratch);
          return rules(
              parser.parseContent(
                  file.toString(), text, answer.header("Content-Type"), List.of(Politeness.ROBOT)));
        } else {
          String trouble = answer.status() >= 500 ? "robots.txt answers " + answer.status() : "";
          return new Rules(parser.failedFetch(answer.status()), trouble, politeness.pause());
        }
      }
      // Redirects that lead nowhere are as good as no file.
      return new Rules(parser.failedFetch(404), "", politeness.pause());
    } catch (IOException e) {
      return new Rules(
          parser.failedFetch(503), "robots.txt: " + e.getMessage(), politeness.pause());
    }
  }

  private Rules rules(BaseRobotRules rules) {
    long wished = rules.getCrawlDelay();
    Duration pause = politeness.pause();
    if (wished != BaseRobotRules.UNSET_CRAWL_DELAY && wished > pause.toMillis()) {
      pause = Duration.ofMillis(Math.min(wished, politeness.longestPause().toMillis()));
    }
    return new Rules(rules, "", pause);
  }
}
