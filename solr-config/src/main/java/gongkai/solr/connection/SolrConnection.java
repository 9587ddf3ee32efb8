package gongkai.solr.connection;

import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.plugin.about.AboutHandler;
import gongkai.solr.plugin.about.PluginVersion;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.util.NamedList;

/** An open connection to the one core or collection that everything is kept in. */
public final class SolrConnection implements AutoCloseable {
  static final String CORE = "gongkai";

  /** The core that is being built anew, until it takes the place of the other. */
  static final String BESIDE = "gongkai-next";

  private final Clients clients;
  private final String collection;
  private final IndexVocabulary vocabulary;
  private final SideBySide indexes;

  /** What the index was made by, where it is another than this program; of embedded ones empty. */
  private final Optional<Made> made;

  private SolrConnection(
      Clients clients,
      String collection,
      IndexVocabulary vocabulary,
      SideBySide indexes,
      Optional<Made> made) {
    this.clients = clients;
    this.collection = collection;
    this.vocabulary = vocabulary;
    this.indexes = indexes;
    this.made = made;
  }

  /**
   * What a Solr outside says of itself.
   *
   * @param present the configuration of this program
   */
  private record Made(String set, String plugin, String present) {
    boolean isOutdated() {
      return !set.equals(present);
    }
  }

  /**
   * Opens it, and for {@link SolrPlace.Embedded} starts Solr in this process.
   *
   * @throws SolrUnavailableException with one sentence that says what to do
   */
  public static SolrConnection open(SolrPlace place) {
    return open(place, VocabularyFolder.shipped());
  }

  /**
   * The same with files of the operator's; a Solr outside must have been given the same with its
   * configuration.
   *
   * @throws gongkai.vocabulary.table.VocabularyException for a file that is broken
   */
  public static SolrConnection open(SolrPlace place, VocabularyFolder vocabulary) {
    IndexVocabulary loaded = IndexVocabulary.load(vocabulary);
    ConfigSet present = new ConfigSet(vocabulary);
    if (place instanceof SolrPlace.Embedded embedded) {
      EmbeddedSolr solr = EmbeddedSolr.start(embedded.data(), present);
      return new SolrConnection(Clients.one(solr), CORE, loaded, solr, Optional.empty());
    }
    Clients clients = clients(place);
    try {
      SolrCheck check = new SolrCheck(clients.asking(), Addresses.shown(place));
      check.answers();
      NamedList<Object> about = check.about();
      boolean cloud =
          place instanceof SolrPlace.Cloud || SolrCollections.isCluster(clients.asking());
      SideBySide indexes =
          cloud
              ? new SolrCollections(clients.writing(), present)
              : new RemoteCores(clients.writing());
      Made made =
          new Made(
              String.valueOf(about.get(AboutHandler.SET)),
              String.valueOf(about.get(AboutHandler.PLUGIN)),
              present.name());
      return new SolrConnection(clients, CORE, loaded, indexes, Optional.of(made));
    } catch (RuntimeException e) {
      close(clients);
      throw e;
    }
  }

  static Clients clients(SolrPlace place) {
    Addresses.check(place);
    return switch (place) {
      case SolrPlace.Http http -> Clients.http(http);
      case SolrPlace.Cloud cloud -> Clients.cloud(cloud);
      case SolrPlace.Embedded embedded ->
          throw new IllegalArgumentException("within the process: " + embedded);
    };
  }

  /** For questions; it gives up after ten seconds. */
  public SolrClient client() {
    return clients.asking();
  }

  /** For what is written, which may take a minute. */
  public SolrClient writer() {
    return clients.writing();
  }

  /** Whether Solr runs outside of this process, where elections and restarts pass. */
  public boolean isRemote() {
    return made.isPresent();
  }

  /** The same index asked through another client, which whoever made it closes. */
  public SolrConnection through(SolrClient other) {
    return new SolrConnection(Clients.one(other), collection, vocabulary, indexes, made);
  }

  /** By which records are written and found here. */
  public IndexVocabulary vocabulary() {
    return vocabulary;
  }

  /** Name of the core, the collection, or the alias that stands for one. */
  public String collection() {
    return collection;
  }

  /**
   * Whether the index was built by another schema or other words than this program's, so that it
   * needs rebuilding.
   */
  public boolean isOutdated() {
    return indexes instanceof EmbeddedSolr embedded
        ? embedded.isOutdated()
        : made.map(Made::isOutdated).orElse(false);
  }

  /** What an operator has to know of a Solr outside that is of another version. */
  public Optional<String> notice() {
    if (made.map(Made::isOutdated).orElse(false)) {
      return Optional.of(
          "The index in Solr was made by another configuration (%s; this program has %s): lay the plug-in of './gongkai solr configset DIR' into lib of each node, start the nodes anew, then './gongkai index --rebuild'. Solr 中的索引由另一版本的配置建立。"
              .formatted(made.orElseThrow().set(), made.orElseThrow().present()));
    }
    return made.filter(of -> !of.plugin().equals(PluginVersion.own()))
        .map(
            of ->
                "A node of Solr runs another plug-in (%s; this program has %s): lay that of './gongkai solr configset DIR' into its lib and start it anew. Solr 节点上的插件版本不同。"
                    .formatted(of.plugin(), PluginVersion.own()));
  }

  /**
   * Makes an empty index beside this one, which goes on answering, and connects to it. A leftover
   * of an earlier attempt is dropped. The connection shares this one's client and ends with it.
   *
   * @throws SolrUnavailableException where Solr cannot make one, with what to do
   */
  public SolrConnection beside() {
    return new SolrConnection(clients, indexes.createBeside(), vocabulary, indexes, made);
  }

  /**
   * The index beside takes the place of this one, from one request to the next; the old one goes.
   */
  public void switchOver() {
    indexes.switchOver();
  }

  /** Gives the index beside up. */
  public void dropBeside() {
    indexes.dropBeside();
  }

  /**
   * Files of the index that are not as they were written. Reads all of it; of a Solr outside of the
   * process nothing is known.
   */
  public Set<Path> damaged() {
    return indexes instanceof EmbeddedSolr embedded ? embedded.damaged() : Set.of();
  }

  /**
   * Lays all that the index holds now, whole and durable, into the home of another Solr in a
   * process, while this one answers and takes in; of a Solr outside of the process nothing.
   *
   * @param home need not exist; best on the disk of the index
   */
  public void snapshot(Path home) throws IOException {
    if (indexes instanceof EmbeddedSolr embedded) {
      try {
        embedded.snapshot(home);
      } catch (SolrServerException e) {
        throw new SolrUnavailableException("The index was not written: " + Causes.first(e), e);
      }
    }
  }

  /** Whether it answers now; for a health check. */
  public boolean answers() {
    try {
      SolrCheck.ask(clients.quick(), collection);
      return true;
    } catch (SolrServerException | IOException | RuntimeException e) {
      return false;
    }
  }

  @Override
  public void close() {
    close(clients);
  }

  private static void close(Clients clients) {
    try {
      clients.close();
    } catch (IOException e) {
      throw new SolrUnavailableException("Solr did not close: " + Causes.first(e), e);
    }
  }
}
