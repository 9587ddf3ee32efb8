package gongkai.solr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Property;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.holding.Holdings;
import gongkai.solr.search.SearchAnswer.Count;
import gongkai.solr.search.SearchAnswer.DocumentHit;
import gongkai.solr.search.SearchAnswer.Hit;
import gongkai.solr.search.SearchAnswer.Mark;
import gongkai.solr.search.SearchAnswer.PassageHit;
import gongkai.solr.search.SearchAnswer.Snippet;
import gongkai.solr.search.SearchRequest.DateField;
import gongkai.solr.search.SearchRequest.Match;
import gongkai.solr.search.SearchRequest.Scope;
import gongkai.solr.search.SearchRequest.Sort;
import gongkai.solr.search.SearchRequest.Unit;
import gongkai.solr.search.Searcher.Suggestion;
import gongkai.solr.testing.SampleHoldings;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.util.NamedList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What search answers over the invented district, over every kind of connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchContract {
  private static final String REPORT = "示例区人民政府2021年政府信息公开工作年度报告";
  private static final String POINTS = "示例区人民政府办公室关于印发2021年政务公开工作要点的通知";

  private static final Vocabulary VOCABULARY = Vocabulary.load(VocabularyFolder.shipped());

  /** One for all, as in the service; the words of its titles are read once. */
  private Searcher searcher;

  private SolrConnection solr;

  @BeforeAll
  void open(SolrConnection connection) {
    Holdings holdings = new Holdings(connection);
    holdings.put(SampleHoldings.district());
    holdings.commit();
    searcher = new Searcher(connection, VOCABULARY);
    solr = connection;
  }

  @Test
  void anAnswerIsOneRequestWithAllThatIsShownOfIt() {
    List<String> sent = new ArrayList<>();
    SolrClient counting =
        new SolrClient() {
          @Override
          public NamedList<Object> request(SolrRequest<?> request, String collection)
              throws SolrServerException, IOException {
            sent.add(request.getPath());
            return solr.client().request(request, collection);
          }

          @Override
          public void close() {
            // The client belongs to whoever opened it.
          }
        };
    Searcher counted = new Searcher(solr.through(counting), VOCABULARY);
    for (Unit unit : Unit.values()) {
      SearchRequest request = SearchRequest.of("示例区").withUnit(unit);
      counted.search(request);
      sent.clear();
      SearchAnswer answer = counted.search(request);
      assertTrue(answer.total() >= 3, unit + " " + answer.total());
      // Words that titles lack are looked for by themselves, to say what was meant.
      assertEquals(1, sent.stream().filter("/select"::equals).count(), unit + " " + sent);
      assertTrue(
          answer.hits().stream()
              .allMatch(
                  hit ->
                      !hit.disclosure().title().isEmpty()
                          && !(hit instanceof DocumentHit found && found.snippets().isEmpty())));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "棚户区改造 | 示例区人民政府2021年政府信息公开工作年度报告",
        "示政办发〔2021〕30号 | 示例区人民政府办公室关于印发2021年政务公开工作要点的通知",
        "示政办发[2021]30 | 示例区人民政府办公室关于印发2021年政务公开工作要点的通知",
        "示政办发202130号 | 示例区人民政府办公室关于印发2021年政务公开工作要点的通知",
        "示政辦發（２０２１）第３０號 | 示例区人民政府办公室关于印发2021年政务公开工作要点的通知",
        "000014349/2021-00222 | 示例区人民政府办公室关于印发2021年政务公开工作要点的通知",
        "000014349 2021 00222 | 示例区人民政府办公室关于印发2021年政务公开工作要点的通知",
        "示例区人民政府办公室关于印发2021年政务公开工作要点的通知 | 示例区人民政府办公室关于印发2021年政务公开工作要点的通知",
        "《示例区住房保障管理办法》政策解读 | 《示例区住房保障管理办法》政策解读",
        "公租房申请条件 | 《示例区住房保障管理办法》政策解读",
        "殘疾人就業保障金 | 关于残疾人就业保障金征缴的答复",
        "标题:残疾人 | 关于残疾人就业保障金征缴的答复",
        "文号：示建发〔2020〕7号 | 《示例区住房保障管理办法》政策解读",
        "机关:税务局 就业 | 关于残疾人就业保障金征缴的答复",
        "\"老旧小区改造\" | 示例区人民政府办公室关于印发2021年政务公开工作要点的通知",
        "国务院办公厅 | Ｗｉ-Fi🚀覆盖计划：３D打印𠀀字库",
        "wi-fi 覆盖 | Ｗｉ-Fi🚀覆盖计划：３D打印𠀀字库",
        "𠀀 | Ｗｉ-Fi🚀覆盖计划：３D打印𠀀字库",
        "放管服 | 示例区人民政府2021年政府信息公开工作年度报告",
        "2021年政务公开的工作要点 | 示例区人民政府办公室关于印发2021年政务公开工作要点的通知",
        "怎么申请政府的房子 | 《示例区住房保障管理办法》政策解读",
        "penghuqu | 示例区人民政府2021年政府信息公开工作年度报告",
      })
  void findsFirst(String query, String title) {
    List<String> titles = titles(search(query));
    assertFalse(titles.isEmpty(), "nothing found for " + query);
    assertEquals(title, titles.getFirst(), query);
  }

  @Test
  void whatIsMisspelledIsSaidToBe() {
    SearchAnswer answer = search("政务公开工作要典");
    assertEquals("政务公开工作要点", answer.didYouMean());
    assertEquals(POINTS, answer.hits().getFirst().disclosure().title());
    assertEquals("", search("政务公开工作要点").didYouMean());
    assertEquals(0, search("量子纠缠收费").total());
  }

  @Test
  void marksCutOutWhatWasAskedFor() {
    DocumentHit hit = (DocumentHit) search("棚户区改造").hits().getFirst();
    Snippet snippet = hit.snippets().getFirst();
    assertEquals(List.of("棚户区改造", "棚户区改造"), marked(snippet.text(), snippet.marks()));
    assertEquals(List.of("工作情况"), snippet.heading());
    assertEquals("p-2", snippet.anchor());
  }

  @Test
  void marksLieRightInTextWithOddCharacters() {
    DocumentHit hit = (DocumentHit) search("国务院办公厅").hits().getFirst();
    Snippet snippet = hit.snippets().getFirst();
    assertEquals(List.of("國務院辦公廳"), marked(snippet.text(), snippet.marks()));
  }

  @Test
  void everyDocumentHitHasASnippet() {
    for (String query : List.of("", "年度报告", "示政办发〔2021〕30号", "政务公开", "标题:通知")) {
      List<Hit> hits = search(query).hits();
      assertFalse(hits.isEmpty(), query);
      for (Hit hit : hits) {
        assertFalse(((DocumentHit) hit).snippets().isEmpty(), query);
      }
    }
  }

  @Test
  void passagesAreHitsOfTheirOwn() {
    SearchAnswer answer = searcher.search(SearchRequest.of("棚户区改造").withUnit(Unit.PASSAGE));
    PassageHit hit = (PassageHit) answer.hits().getFirst();
    assertEquals("p-2", hit.passage().anchor());
    assertEquals(REPORT, hit.disclosure().title());
    assertEquals(List.of("棚户区改造", "棚户区改造"), marked(hit.passage().text(), hit.marks()));
    assertEquals(2, answer.facets().get(Property.YEAR).getFirst().count());
  }

  @Test
  void theWithdrawnIsNotFound() {
    assertFalse(titles(search("已撤回的棚户区改造公告")).contains("已撤回的棚户区改造公告"));
    assertFalse(titles(search("")).contains("已撤回的棚户区改造公告"));
  }

  @Test
  void theRepealedComesAfterWhatHolds() {
    List<String> titles = titles(search("政务公开工作要点"));
    assertEquals(POINTS, titles.get(0));
    assertEquals("示例区人民政府办公室关于印发2019年政务公开工作要点的通知", titles.get(1));
  }

  @Test
  void exclusionsAndPhrasesAreLiteral() {
    assertEquals(List.of(POINTS), titles(search("政务公开 -2019年")).subList(0, 1));
    assertFalse(titles(search("政务公开 -2019年")).contains("示例区人民政府办公室关于印发2019年政务公开工作要点的通知"));
    assertEquals(List.of(), titles(search("\"改造棚户区\"")));
    assertEquals(1, search("“缴纳残疾人就业保障金”").total());
    SearchRequest exact = with(SearchRequest.of("公开工作要点"), Scope.ALL, Match.EXACT);
    assertEquals(2, searcher.search(exact).total());
    assertEquals(
        0, searcher.search(with(SearchRequest.of("要点公开"), Scope.ALL, Match.EXACT)).total());
  }

  @Test
  void scopesLookAtTitleOrNumberOnly() {
    assertEquals(
        0, searcher.search(with(SearchRequest.of("棚户区改造"), Scope.TITLE, Match.SMART)).total());
    assertEquals(
        List.of(POINTS),
        titles(searcher.search(with(SearchRequest.of("示政办发[2021]"), Scope.NUMBER, Match.SMART))));
  }

  @Test
  void theAnswerSaysHowItReadTheQuery() {
    assertEquals("", search("政务公开").interpretedAs());
    assertTrue(search("示政办发202130").interpretedAs().contains("示政办发〔2021〕30号"));
    assertTrue(search("公开 -要点").interpretedAs().contains("不含 “要点”"));
    assertTrue(search("“公开").interpretedAs().contains("引号不成对"));
    assertTrue(search("“公开").total() > 0);
  }

  @Test
  void nothingAskedListsTheNewest() {
    List<String> titles = titles(search(""));
    assertEquals("Ｗｉ-Fi🚀覆盖计划：３D打印𠀀字库", titles.getFirst());
    assertEquals(6, titles.size());
    assertEquals(titles, titles(search("  ")));
  }

  @Test
  void facetsIgnoreTheirOwnFilter() {
    SearchAnswer answer =
        searcher.search(
            SearchRequest.of("政务公开").withFilters(Map.of(Property.YEAR, List.of("2019"))));
    assertEquals(1, answer.total());
    assertEquals(
        List.of(new Count("2019", 1), new Count("2021", 1)), answer.facets().get(Property.YEAR));
    assertEquals(List.of(new Count("repealed", 1)), answer.facets().get(Property.VALIDITY));
    assertEquals(List.of(new Count("html", 1)), answer.facets().get(Property.FORMAT));
  }

  @Test
  void aCityFindsItsCounties() {
    assertEquals(
        6,
        searcher
            .search(SearchRequest.of("").withFilters(Map.of(Property.REGION, List.of("9901"))))
            .total());
    assertEquals(
        5,
        searcher
            .search(SearchRequest.of("").withFilters(Map.of(Property.REGION, List.of("990101"))))
            .total());
  }

  @Test
  void datesBoundAndSort() {
    SearchRequest bounded =
        new SearchRequest(
            new SearchRequest.Words("", Scope.ALL, Match.SMART),
            new SearchRequest.Narrowed(
                Map.of(),
                DateField.PUBLISHED,
                Optional.of(LocalDate.of(2021, 5, 8)),
                Optional.of(LocalDate.of(2022, 3, 20))),
            Unit.DOCUMENT,
            Sort.OLDEST,
            SearchRequest.Place.first(10));
    assertEquals(List.of(POINTS, REPORT), titles(searcher.search(bounded)));
  }

  @Test
  void pagesAndCursorsGoThroughAllHitsOnce() {
    for (int page : List.of(1, 2)) {
      List<String> titles = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      int rounds = 0;
      do {
        SearchAnswer answer = searcher.search(paged("", page, 2, cursor));
        titles.addAll(titles(answer));
        cursor = answer.next();
        rounds++;
      } while (cursor.isPresent() && rounds < 10);
      assertEquals(page == 1 ? 6 : 4, titles.size());
      assertEquals(titles.size(), titles.stream().distinct().count());
    }
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() {
    Optional<String> cursor = searcher.search(paged("公开", 1, 1, Optional.empty())).next();
    assertTrue(cursor.isPresent());
    assertThrows(IllegalArgumentException.class, () -> searcher.search(paged("改造", 1, 1, cursor)));
    assertThrows(
        IllegalArgumentException.class,
        () -> searcher.search(paged("公开", 1, 1, Optional.of("nonsense"))));
    assertThrows(
        IllegalArgumentException.class,
        () -> searcher.search(paged("公开", 100_000, 100, Optional.empty())));
  }

  static List<String> hostile() {
    return List.of(
        "{!lucene}*:*",
        "{!func}sum(1,1)",
        "_query_:\"{!lucene}*:*\"",
        "*:*",
        "*",
        "?",
        "title:[* TO *]",
        "noun:source",
        "a AND OR NOT (",
        ")))(((",
        "\"",
        "\"\"",
        "“",
        "\\",
        "\\\"",
        "-",
        "--",
        "-\"",
        "- -",
        "标题:",
        "标题:\"",
        "文号：",
        "机关:-",
        "\ude80公开",
        "公开\ud83d",
        "𠀀𠀀𠀀",
        "之乎者",
        "，。！？",
        "~^&|!",
        "公开^1000",
        "公开~0.1",
        "$question",
        "${solr.home}",
        "<script>alert(1)</script>",
        "%00%0a",
        "a".repeat(500),
        "公".repeat(500),
        "公开 ".repeat(160),
        "\uE000公开\uE000");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileQueriesAreOnlyWords(String query) {
    for (Unit unit : Unit.values()) {
      assertOnlyWords(SearchRequest.of(query).withUnit(unit));
    }
    searcher.suggest(query, 5);
  }

  final void assertOnlyWords(SearchRequest request) {
    assertTrue(searcher.search(request).total() < 6, () -> request + " finds all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000\u0001\u001f", "\ud83d", "\uFFFF\uFFFE", "\u3000\n"})
  void whatNobodyCanTypeIsNothing(String query) {
    assertEquals(6, search(query).total());
  }

  @Test
  void whatIsTooLongIsRefusedInWords() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> search("公".repeat(10_000)));
    assertTrue(e.getMessage().contains("500"), e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> search("-公开 ".repeat(50)));
    assertThrows(
        IllegalArgumentException.class, () -> searcher.search(paged("", 1, 0, Optional.empty())));
    assertThrows(
        IllegalArgumentException.class, () -> searcher.search(paged("", 0, 1, Optional.empty())));
  }

  @Test
  void hostileFilterValuesAreOnlyValues() {
    for (String value : hostile()) {
      assertEquals(
          0,
          searcher
              .search(SearchRequest.of("").withFilters(Map.of(Property.PUBLISHER, List.of(value))))
              .total());
    }
  }

  @Test
  void suggestsByCharactersPinyinAndInitials() {
    assertTrue(suggests("政务", POINTS, "title"));
    assertTrue(suggests("zhengwugongkai", POINTS, "title"));
    assertTrue(suggests("zwgk", POINTS, "title"));
    assertTrue(suggests("zwgk", "政务公开", "topic"));
    assertTrue(suggests("示政办发[2021]", "示政办发〔2021〕30号", "number"));
    assertTrue(suggests("税务", "示例区税务局", "publisher"));
    assertEquals(List.of(), searcher.suggest("", 10));
  }

  private boolean suggests(String typed, String text, String kind) {
    return searcher.suggest(typed, 10).stream()
        .anyMatch(found -> found.text().equals(text) && found.kind().equals(kind));
  }

  @Test
  void aSuggestedDocumentIsOpenedAndASuggestedBodyIsSearchedFor() {
    Suggestion document =
        searcher.suggest("zhengwugongkai", 10).stream()
            .filter(found -> found.text().equals(POINTS))
            .findFirst()
            .orElseThrow();
    assertTrue(document.link().startsWith("/documents/"), document.toString());
    assertEquals("", searcher.suggest("税务", 10).getFirst().link());
  }

  private SearchAnswer search(String query) {
    return searcher.search(SearchRequest.of(query));
  }

  private static List<String> titles(SearchAnswer answer) {
    return answer.hits().stream().map(hit -> hit.disclosure().title()).toList();
  }

  private static List<String> marked(String text, List<Mark> marks) {
    return marks.stream().map(mark -> text.substring(mark.start(), mark.end())).toList();
  }

  static SearchRequest with(SearchRequest request, Scope scope, Match match) {
    return new SearchRequest(
        new SearchRequest.Words(request.words().query(), scope, match),
        request.narrowed(),
        request.unit(),
        request.sort(),
        request.place());
  }

  private static SearchRequest paged(String query, int page, int size, Optional<String> cursor) {
    return SearchRequest.of(query).at(new SearchRequest.Place(page, size, cursor));
  }
}
