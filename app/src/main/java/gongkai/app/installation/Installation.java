package gongkai.app.installation;

import gongkai.api.dataset.Publication;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.indexer.Indexer;
import gongkai.indexer.IndexerConfig;
import gongkai.solr.analysis.Dictionaries;
import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.holding.Holdings;
import gongkai.solr.search.Searcher;
import gongkai.solr.vector.Semantics;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A data folder that is owned, with its vocabulary and its index open. */
public final class Installation implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Installation.class.getName());

  private final DataFolder folder;
  private final Vocabulary vocabulary;
  private final SolrConnection solr;
  private final Holdings holdings;
  private final Semantics semantics;
  private final InstallationOptions options;

  private Installation(
      DataFolder folder,
      Vocabulary vocabulary,
      SolrConnection solr,
      Semantics semantics,
      InstallationOptions options) {
    this.options = options;
    this.folder = folder;
    this.vocabulary = vocabulary;
    this.solr = solr;
    this.semantics = semantics;
    this.holdings = new Holdings(solr, semantics.passages());
  }

  public static Installation open(InstallationOptions options) {
    SerialFilter.allowWorkers();
    DataFolder folder =
        options.embedded() ? DataFolder.own(options.data()) : DataFolder.share(options.data());
    try {
      // Solr, the vocabulary and the dictionaries each take a second to load, and none waits for
      // another.
      VocabularyFolder files = vocabularyFolder(options, folder);
      IndexVocabulary words = IndexVocabulary.load(files);
      CompletableFuture<Void> dictionaries =
          CompletableFuture.runAsync(() -> Dictionaries.load(words));
      CompletableFuture<Vocabulary> vocabulary =
          CompletableFuture.supplyAsync(() -> Vocabulary.load(files));
      SolrConnection solr = SolrConnection.open(options.solr(folder.root()), files);
      solr.notice().ifPresent(notice -> LOG.log(System.Logger.Level.WARNING, notice));
      try {
        dictionaries.join();
        // Before the model, which loads in native code on a thread of its own: a process that ends
        // for a broken vocabulary meanwhile would crash.
        Vocabulary known = vocabulary.join();
        Semantics semantics =
            options.vectors() ? Semantics.load(folder.root().resolve("vectors")) : Semantics.none();
        return new Installation(folder, known, solr, semantics, options);
      } catch (CompletionException e) {
        solr.close();
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static VocabularyFolder vocabularyFolder(InstallationOptions options, DataFolder folder) {
    Optional<Path> own = options.vocabulary().or(folder::vocabulary);
    return own.map(VocabularyFolder::of).orElseGet(VocabularyFolder::shipped);
  }

  public DataFolder folder() {
    return folder;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public SolrConnection solr() {
    return solr;
  }

  public Holdings holdings() {
    return holdings;
  }

  /** Whether no other process can write into the index. */
  public boolean isAlone() {
    return options.embedded();
  }

  public Searcher searcher() {
    return new Searcher(solr, vocabulary, semantics.questions());
  }

  /** Makes releases of what is held. */
  public Publication publication() {
    return new Publication(holdings, vocabulary, datasets(), folder.releases(), folder.site());
  }

  /** What is published, under the operator's licence where there is one. */
  public DatasetCatalogue datasets() {
    DatasetCatalogue shipped = DatasetCatalogue.load();
    String licence = folder.publishing().licence();
    return licence.isEmpty() ? shipped : shipped.under(licence);
  }

  /** Opens what parses and measures; closed by whoever opened it. */
  public Indexer openIndexer() {
    IndexerConfig config =
        IndexerConfig.of(folder.originals(), folder.state())
            .maskingPersonal(options.maskPersonal())
            .readingScans(options.ocr());
    try {
      return Indexer.open(config, holdings, vocabulary);
    } catch (IllegalStateException e) {
      throw new Trouble(ExitCode.BAD_INPUT, e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      solr.close();
    } finally {
      try {
        semantics.close();
      } finally {
        folder.close();
      }
    }
  }
}
