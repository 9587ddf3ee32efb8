package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.RankingCorpus.Sample;
import gongkai.solr.plugin.Question.Target;
import gongkai.solr.testing.SampleHoldings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;

class HeldRecordsTest {
  @Test
  void fiftyOfWhatWasReplacedBringTheirSuccessorsAlong() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 55; i++) {
      SampleHoldings later = SampleHoldings.titled("鲜花倡议" + i).says("事项");
      samples.add(RankedIndex.sample("later" + i, later, List.of()));
      samples.add(
          RankedIndex.sample(
              "old" + i,
              SampleHoldings.titled("冥币禁令" + i).says("事项").repealed().supersededBy(later.id()),
              List.of()));
    }
    List<String> found =
        RankedIndex.inOneSegment(samples)
            .names(WordQueryTest.question(Target.DOCUMENT, List.of("冥币")));
    assertEquals(55, found.stream().filter(name -> name.startsWith("old")).count());
    assertEquals(50, found.stream().filter(name -> name.startsWith("later")).count());
  }

  @Test
  void countsRecordsByTermAndField() {
    RankedIndex index = RankedIndex.ofTexts(List.of("渡口", "渡口安全", "事项"));
    HeldRecords records = index.records(Noun.DISCLOSURE, Optional.empty());
    assertEquals(2, records.having(new Term(Fields.TEXT_WORDS.name(), "渡口")));
    assertEquals(0, records.having(new Term(Fields.TEXT_WORDS.name(), "船员")));
    assertEquals(3, records.having(Fields.TEXT_WORDS));
    assertEquals(0, records.having(Fields.NUMBER_PAIRS));
  }

  @Test
  void passagesAreThoseOfTheDocumentsThatTheFiltersLeave() {
    RankedIndex index = RankedIndex.ofTexts(List.of("渡口"));
    HeldRecords records =
        index.records(Noun.DISCLOSURE, Optional.empty(), RankedIndex.term(Fields.SITE.name(), "甲"));
    assertEquals("#site:甲 #noun:disclosure #withdrawn:false", records.among().toString());
    assertEquals("#site:甲 #noun:passage #withdrawn:false", records.passages().toString());
    assertTrue(
        index.records(Noun.PASSAGE, Optional.empty()).passages().toString().contains("passage"));
  }
}
