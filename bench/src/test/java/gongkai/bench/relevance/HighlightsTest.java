package gongkai.bench.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.bench.relevance.Judgements.Article;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightsTest {
  private static final int PAIRS = 400;

  /** Sentences with what makes offsets go wrong: other scripts, rare characters, blanks, widths. */
  private static final List<String> PIECES =
      List.of(
          "申请人应当向社区居民委员会提交书面申请，并如实说明家庭收入。",
          "區人民政府應當公開財政預算、決算信息，不得遲延。",
          "２０２３年　全区　新增 公办幼儿园学位 1 200 个；",
          "𠮷林路改造工程（𪚥字第3号）由住房和城乡建设局负责。",
          "经办机构应自受理之日起３个工作日内办结——逾期未办的，说明理由。",
          "COVID-19 疫苗 ＡＢＣ 接种点共12处，电话见附件。",
          "的的的的，了了了了：一一一一。",
          "养老金、养老保险、养老服务补贴按月发放。");

  @TempDir Path folder;

  @Test
  void everyMarkCutsOutWhatWasTyped() throws IOException {
    Random random = new Random(20261124);
    List<Article> articles = new ArrayList<>();
    for (int law = 0; law < 8; law++) {
      for (int article = 1; article <= 12; article++) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
          text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        articles.add(
            new Article(law + "-" + article, "办法" + law, "第" + article + "条", "", text.toString()));
      }
    }
    List<Holding> holdings = LawHoldings.of(articles);
    try (SolrConnection solr = SolrConnection.open(new SolrPlace.Embedded(folder))) {
      Holdings held = new Holdings(solr);
      held.put(holdings);
      held.commit();
      Highlights highlights =
          new Highlights(solr, Vocabulary.load(VocabularyFolder.shipped()), random.nextLong());
      while (highlights.pairs() < PAIRS) {
        highlights.ask(
            holdings.get(random.nextInt(holdings.size())),
            holdings.get(random.nextInt(holdings.size())));
      }
      assertEquals(List.of(), highlights.wrong());
      assertTrue(highlights.withMarks() > PAIRS / 2, "most questions are of the document's text");
    }
  }
}
