package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gongkai.solr.connection.SolrConnection;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.RankingCorpus;
import gongkai.solr.holding.RankingCorpus.Sample;
import gongkai.solr.plugin.Question.Target;
import gongkai.solr.plugin.rank.Meaning;
import gongkai.solr.testing.SharedSolr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside a real Solr: that it finds the plug-ins and hands them what they need. */
@ExtendWith(SharedSolr.Embedded.class)
class PluginTest {
  private static SolrConnection connection;
  private static final Map<String, String> NAMES = new HashMap<>();

  @BeforeAll
  static void index(SolrConnection shared) throws Exception {
    connection = shared;
    List<SolrInputDocument> records = new ArrayList<>();
    for (String group : List.of("best", "parts")) {
      for (Sample sample : RankingCorpus.group(group)) {
        NAMES.put(sample.id(), sample.name());
        records.addAll(sample.records());
      }
    }
    connection.client().add(connection.collection(), records);
    connection.client().commit(connection.collection());
  }

  @Test
  void ranksAsWithoutSolrAndByMeaningWhereItIsGiven() throws Exception {
    Question question =
        WordQueryTest.question(Target.DOCUMENT, List.of("怎么办低保"))
            .withMeanings(List.of(new Question.Meant("低保", List.of("最低生活保障"))), List.of("怎么办"))
            .loosened();
    ModifiableSolrParams params = asking(question, "disclosure");
    params.add("fq", "{!term f=site}best");
    assertEquals(List.of("A", "L", "T"), names(params));
    params.set(Question.MEANING, Meaning.write(RankedIndex.vector(1)));
    assertEquals(List.of("T", "A", "L", "C", "B"), names(params));
  }

  @Test
  void passagesCarryTheirMarks() throws Exception {
    Question question = WordQueryTest.question(Target.SNIPPET, List.of("渡口", "船员"));
    ModifiableSolrParams params = asking(question, "passage");
    params.set("fl", "document,found:[marks]");
    Map<String, String> found = new HashMap<>();
    for (SolrDocument record : ask(params).getResults()) {
      found.put(
          NAMES.get(record.getFirstValue(Fields.DOCUMENT.name()).toString()),
          record.getFirstValue("found").toString());
    }
    assertEquals("0-4", found.get("D"));
    assertEquals("0-2", found.get("A"));
    assertEquals("0-2 10-14 22-26 34-38 46-50 58-60", found.get("C"));
    params = asking(question, "disclosure");
    params.set("fl", "document,found:[marks]");
    params.add("fq", "{!term f=site}parts");
    SolrDocument document =
        ask(asking(WordQueryTest.question(Target.DOCUMENT, List.of("船员")), "disclosure", params))
            .getResults()
            .getFirst();
    assertEquals("", document.getFirstValue("found"), "no passage");
  }

  @Test
  void whatIsNoQuestionIsABadRequest() {
    ModifiableSolrParams params = asking(Question.nothing(), "disclosure");
    params.set(Question.PARAMETER, "公开");
    SolrException e = assertThrows(SolrException.class, () -> ask(params));
    assertEquals(400, e.code());
  }

  private static ModifiableSolrParams asking(Question question, String noun) {
    return asking(question, noun, new ModifiableSolrParams());
  }

  private static ModifiableSolrParams asking(
      Question question, String noun, ModifiableSolrParams params) {
    params.set("q", "{!gongkai v=$question}");
    params.set(Question.PARAMETER, question.toJson());
    params.set("rows", 50);
    if (params.getParams("fq") == null) {
      params.set("fq", "{!term f=noun}" + noun, "{!term f=withdrawn}false");
    }
    if (params.get("fl") == null) {
      params.set("fl", "id");
    }
    return params;
  }

  private static QueryResponse ask(ModifiableSolrParams params) throws Exception {
    return connection.client().query(connection.collection(), params);
  }

  private static List<String> names(ModifiableSolrParams params) throws Exception {
    return ask(params).getResults().stream()
        .map(record -> NAMES.get(record.getFirstValue("id").toString()))
        .toList();
  }
}
