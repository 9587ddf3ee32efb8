package gongkai.solr.testing;

import gongkai.solr.connection.ConfigSet;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.solr.core.SolrConfig;
import org.apache.solr.core.SolrResourceLoader;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.schema.IndexSchemaFactory;

/** The schema of the configset, with its analyzers, and no index. */
public final class ShippedSchema {
  private static final IndexSchema SCHEMA = load();

  private ShippedSchema() {}

  public static IndexSchema get() {
    return SCHEMA;
  }

  private static IndexSchema load() {
    try {
      Path folder = Files.createTempDirectory("gongkai-schema");
      new ConfigSet(VocabularyFolder.shipped()).writeTo(folder);
      SolrResourceLoader loader = new SolrResourceLoader(folder);
      SolrConfig config = SolrConfig.readFromResourceLoader(loader, "solrconfig.xml", true, null);
      return IndexSchemaFactory.buildIndexSchema("schema.xml", config);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
