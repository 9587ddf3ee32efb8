package gongkai.indexer.collect.web;

import gongkai.indexer.collect.fetch.Fetched;
import gongkai.indexer.collect.fetch.Politeness;
import gongkai.indexer.stage.Halt;
import gongkai.noun.Sha256;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.web.Sites;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Crawls a site of this machine in haste and keeps what it takes, as an installation would. */
final class Guest implements BeforeEachCallback, AfterEachCallback {
  static final Sites SITES = Vocabulary.load(VocabularyFolder.shipped()).sites();

  private Path folder;
  private OddSite site;

  /**
   * What a crawl gave.
   *
   * @param documents what was said of each on the way, by place
   * @param names of their files, by place
   * @param others reason and detail, by place
   */
  record Outcome(
      Map<String, Map<String, String>> documents,
      Map<String, String> names,
      Map<String, String> others,
      SiteReport report) {

    /** Of every place {@code document}, or the reason why there is none. */
    Map<String, String> places() {
      Map<String, String> places = new TreeMap<>();
      others.forEach((place, said) -> places.put(place, said.replaceFirst(" .*", "")));
      documents.keySet().forEach(place -> places.put(place, "document"));
      return places;
    }
  }

  interface Start {
    Crawl at(Crawl.Place place);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("gongkai-guest");
    site = new OddSite();
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    site.close();
    FileUtils.deleteDirectory(folder.toFile());
  }

  OddSite site() {
    return site;
  }

  Path folder() {
    return folder;
  }

  /** In no haste but that of a test. */
  static Politeness hasty(Duration head, long maxBytes) {
    return new Politeness(
        Politeness.DEFAULT.userAgent(),
        Duration.ZERO,
        Duration.ofSeconds(1),
        head,
        Duration.ofSeconds(60),
        maxBytes,
        5);
  }

  static Politeness hasty() {
    return hasty(Duration.ofSeconds(30), 1 << 26);
  }

  Outcome crawl(String start) throws IOException {
    return crawl(Site.at(site.at(start).toString()).orElseThrow());
  }

  Outcome crawl(Site whole) throws IOException {
    return run(place -> Crawl.of(whole, hasty(), place, new Halt()));
  }

  Outcome fetch(String... places) throws IOException {
    List<URI> addresses = List.of(places).stream().map(site::at).toList();
    return run(place -> Crawl.of(addresses, hasty(), place, new Halt()));
  }

  Outcome run(Start start) throws IOException {
    Map<String, Map<String, String>> documents = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    Map<String, String> others = new TreeMap<>();
    Path originals = Files.createDirectories(folder.resolve("originals"));
    Path scratch = Files.createTempDirectory(folder, "scratch");
    try (Crawl crawl =
        start.at(new Crawl.Place(folder.resolve("state"), originals::resolve, scratch, SITES))) {
      for (Optional<Fetched> next = crawl.next(); next.isPresent(); next = crawl.next()) {
        String at = place(next.orElseThrow().uri());
        switch (next.orElseThrow()) {
          case Fetched.Page page -> {
            documents.put(at, page.declared());
            names.put(at, page.fileName());
            if (!page.held()) {
              Path original = originals.resolve(hash(page.file()));
              Files.move(page.file(), original, StandardCopyOption.REPLACE_EXISTING);
            }
          }
          case Fetched.Nothing nothing -> others.put(at, nothing.reason() + " " + nothing.detail());
        }
      }
      return new Outcome(documents, names, others, crawl.report());
    }
  }

  private String place(URI uri) {
    String text = uri.toString();
    String own = site.at("").toString();
    return text.startsWith(own) ? text.substring(own.length()) : text;
  }

  private static String hash(Path file) throws IOException {
    return HexFormat.of().formatHex(Sha256.digest().digest(Files.readAllBytes(file)));
  }
}
