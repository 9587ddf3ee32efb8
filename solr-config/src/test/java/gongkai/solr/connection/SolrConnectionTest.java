package gongkai.solr.connection;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.testing.SolrNode;
import gongkai.vocabulary.table.VocabularyFolder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolrConnectionTest {
  @TempDir Path folder;

  @Test
  void aFolderOpensAgainAfterItWasClosed() {
    for (int i = 0; i < 2; i++) {
      try (SolrConnection connection = SolrConnection.open(new SolrPlace.Embedded(folder))) {
        assertTrue(connection.answers());
      }
    }
  }

  @Test
  void aFolderThatIsInUseIsRefusedInWords() {
    try (SolrConnection first = SolrConnection.open(new SolrPlace.Embedded(folder))) {
      assertTrue(first.answers());
      assertRefused(new SolrPlace.Embedded(folder), folder.toString());
      assertTrue(first.answers());
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefusedInWords() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertRefused(new SolrPlace.Embedded(file), "cannot be opened");
  }

  @Test
  void solrThatIsDownIsSaidToBe() {
    assertRefused(new SolrPlace.Http(URI.create("http://127.0.0.1:9/solr")), "does not answer");
  }

  @Test
  void aMissingCoreAndAMissingPlugInAreToldApart() throws Exception {
    try (SolrNode node = SolrNode.start(folder)) {
      assertRefused(new SolrPlace.Http(node.base()), "has no core or collection named gongkai");
    }
    Path conf = Files.createDirectories(folder.resolve("gongkai/conf"));
    Files.writeString(folder.resolve("gongkai/core.properties"), "name=gongkai\n");
    Files.writeString(
        conf.resolve("solrconfig.xml"),
        "<config><luceneMatchVersion>9.12</luceneMatchVersion><schemaFactory class=\"ClassicIndexSchemaFactory\"/>"
            + "<requestHandler name=\"/select\" class=\"solr.SearchHandler\"/></config>");
    Files.writeString(
        conf.resolve("schema.xml"),
        "<schema name=\"other\" version=\"1.7\"><uniqueKey>id</uniqueKey>"
            + "<fieldType name=\"key\" class=\"solr.StrField\"/><field name=\"id\" type=\"key\"/></schema>");
    try (SolrNode node = SolrNode.start(folder)) {
      assertRefused(new SolrPlace.Http(node.base()), "lacks the plug-in");
    }
  }

  @Test
  void theConfigsetHasAllThatAnOutsideSolrLacks() throws Exception {
    new ConfigSet(VocabularyFolder.shipped()).writeTo(folder);
    assertTrue(Files.exists(folder.resolve("conf/schema.xml")));
    assertTrue(Files.exists(folder.resolve("conf/solrconfig.xml")));
    try (var jars = Files.list(folder.resolve("lib"))) {
      List<String> names = jars.map(jar -> jar.getFileName().toString()).toList();
      assertTrue(names.size() == 4, names.toString());
      assertTrue(names.stream().anyMatch(name -> name.contains("hanlp")), names.toString());
    }
  }

  private static void assertRefused(SolrPlace place, String part) {
    SolrUnavailableException e =
        assertThrows(SolrUnavailableException.class, () -> SolrConnection.open(place).close());
    assertTrue(e.getMessage().contains(part), e.getMessage());
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
  }
}
