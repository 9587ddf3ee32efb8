package gongkai.solr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Property;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.holding.Holdings;
import gongkai.solr.search.SearchAnswer.PassageHit;
import gongkai.solr.search.SearchRequest.Unit;
import gongkai.solr.testing.SampleHoldings;
import gongkai.solr.testing.SharedSolr;
import gongkai.solr.vector.Semantics;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passages by what they mean: the real model, a real Solr. */
@ExtendWith(SharedSolr.Embedded.class)
class SemanticSearchTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load(VocabularyFolder.shipped());

  private static SolrConnection connection;
  private static Semantics semantics;
  private static Searcher searcher;

  @BeforeAll
  static void index(SolrConnection shared, @TempDir Path data) {
    connection = shared;
    semantics = Semantics.load(data.resolve("vectors"));
    Holdings holdings = new Holdings(connection, semantics.passages());
    holdings.put(
        List.of(
            SampleHoldings.titled("示例区犬类管理办法")
                .with(Property.PUBLISHER, "示例区公安局")
                .says("饲养人携带犬只外出，应当使用牵引绳，并避让行人。")
                .says("犬只造成他人损害的，饲养人依法承担责任。")
                .build(),
            SampleHoldings.titled("示例区森林防火办法")
                .with(Property.PUBLISHER, "示例区林业局")
                .says("防火期内，禁止在林区野外用火。")
                .says("发现火情的单位和个人应当立即报警。")
                .build(),
            SampleHoldings.titled("中华人民共和国示例法")
                .with(Property.PUBLISHER, "示例机关")
                .says("饲养人应当遵守社会公德，不得妨碍他人生活。")
                .build()));
    holdings.commit();
    searcher = new Searcher(connection, VOCABULARY, semantics.questions());
  }

  @AfterAll
  static void close() {
    semantics.close();
  }

  @Test
  void findsWhatIsSaidInOtherWords() {
    SearchAnswer answer = searcher.search(passages("遛狗要拴狗链吗"));
    assertTrue(answer.semantic());
    assertEquals("饲养人携带犬只外出，应当使用牵引绳，并避让行人。", texts(answer).getFirst());
    answer = searcher.search(passages("山上着火了找谁"));
    assertEquals("示例区森林防火办法", answer.hits().getFirst().disclosure().title());
  }

  @Test
  void documentsThatAnswerAQuestionComeByTheirBestPassages() {
    SearchAnswer answer = searcher.search(SearchRequest.of("遛狗要不要拴狗链怎么办"));
    assertTrue(answer.semantic());
    assertEquals("示例区犬类管理办法", answer.hits().getFirst().disclosure().title());
    SearchRequest filtered =
        SearchRequest.of("养狗妨碍他人怎么办").withFilters(Map.of(Property.PUBLISHER, List.of("示例机关")));
    assertEquals(
        List.of("示例机关"),
        searcher.search(filtered).hits().stream()
            .map(hit -> hit.disclosure().publisher())
            .toList());
  }

  @Test
  void bareWordsFindDocumentsThatHaveThemAndNoOthers() {
    SearchAnswer answer = searcher.search(SearchRequest.of("牵引绳"));
    assertFalse(answer.semantic());
    assertEquals(1, answer.total());
  }

  @Test
  void keepsToTheFilters() {
    SearchRequest request =
        passages("饲养人携带犬只妨碍他人").withFilters(Map.of(Property.PUBLISHER, List.of("示例机关")));
    SearchAnswer answer = searcher.search(request);
    assertFalse(answer.hits().isEmpty());
    answer.hits().forEach(hit -> assertEquals("示例机关", hit.disclosure().publisher()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"狗 \"牵引绳\"", "狗 标题:犬类"})
  void meaningDoesNotStandInForWhatIsAskedToTheLetter(String query) {
    SearchAnswer answer = searcher.search(passages(query));
    assertFalse(answer.hits().isEmpty());
    answer.hits().forEach(hit -> assertEquals("示例区犬类管理办法", hit.disclosure().title()));
  }

  @Test
  void neitherDoesItBringBackWhatIsExcluded() {
    SearchAnswer answer = searcher.search(passages("遛狗 -牵引绳"));
    assertFalse(texts(answer).isEmpty());
    texts(answer).forEach(text -> assertFalse(text.contains("牵引绳")));
  }

  @Test
  void saysWhenMeaningTookNoPart() {
    assertFalse(searcher.search(passages("\"牵引绳\"")).semantic());
    assertFalse(searcher.search(passages("")).semantic());
    Searcher plain = new Searcher(connection, VOCABULARY);
    SearchAnswer answer = plain.search(passages("犬只造成损害"));
    assertFalse(answer.semantic());
    assertEquals("犬只造成他人损害的，饲养人依法承担责任。", texts(answer).getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"！！！", "?", "*:*", "！？…"})
  void signsAloneMeanNothing(String query) {
    SearchAnswer answer = searcher.search(passages(query));
    assertFalse(answer.semantic());
    assertTrue(answer.hits().isEmpty());
  }

  @Test
  void syntaxIsOnlyWords() {
    SearchAnswer answer = searcher.search(passages("{!knn f=vector topK=9}"));
    assertTrue(answer.semantic(), "letters have a meaning");
    // Half a character is none, and who asks for nothing gets all.
    assertEquals(5, searcher.search(passages("\uD800")).total());
  }

  @Test
  void pagesHoldEachPassageOnce() {
    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchRequest all = passages("饲养人应当怎么做");
      SearchAnswer answer = searcher.search(all.at(new SearchRequest.Place(1, 2, cursor)));
      seen.addAll(texts(answer));
      cursor = answer.next();
    } while (cursor.isPresent());
    assertEquals(seen.size(), new HashSet<>(seen).size());
    assertTrue(seen.size() >= 3);
  }

  private static SearchRequest passages(String query) {
    return SearchRequest.of(query).withUnit(Unit.PASSAGE);
  }

  private static List<String> texts(SearchAnswer answer) {
    return answer.hits().stream().map(hit -> ((PassageHit) hit).passage().text()).toList();
  }
}
