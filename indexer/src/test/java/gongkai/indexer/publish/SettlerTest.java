package gongkai.indexer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.collect.Collected;
import gongkai.indexer.collect.Source;
import gongkai.indexer.describe.Described;
import gongkai.indexer.describe.Describer;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.Extracted;
import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.stage.Halt;
import gongkai.indexer.stage.Result.Done;
import gongkai.noun.Disclosure;
import gongkai.noun.Original;
import gongkai.noun.SourcePlace;
import gongkai.noun.Validity;
import gongkai.noun.Validity.Status;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.connection.SolrPlace;
import gongkai.solr.holding.Holding;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.LedgerEntry.Outcome;
import gongkai.solr.holding.Selection;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of an invented province, of which each says something about another. */
class SettlerTest {
  private static final Describer DESCRIBER =
      new Describer(Vocabulary.load(VocabularyFolder.shipped()));

  @TempDir static Path data;
  private static SolrConnection connection;
  private static Holdings holdings;

  @BeforeAll
  static void open() {
    connection = SolrConnection.open(new SolrPlace.Embedded(data));
    holdings = new Holdings(connection);
  }

  @AfterAll
  static void close() {
    connection.close();
  }

  @BeforeEach
  void clear() {
    holdings.remove(holdings.ids(Selection.ALL.withWithdrawn()));
    holdings.commit();
  }

  private static final String BODY =
      """
      第一条 为了加强茶园灌溉用水的管理，保护水源，根据有关法律，结合本省实际，制定本条例。
      第二条 在本省行政区域内从事茶园灌溉和取水活动，适用本条例。
      第三条 县级以上人民政府应当把茶园灌溉设施的建设列入规划，并安排必要的经费。
      """;

  /** By a short name: what its lines are. */
  private static Map<String, String> province() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        "tea1998",
        "江苏省茶园灌溉条例\n1998年5月6日 江苏省第九届人民代表大会常务委员会第三次会议通过\n" + BODY + "第四条 本条例自1998年7月1日起施行。");
    texts.put(
        "tea2010",
        "江苏省茶园灌溉条例（2010年修正）\n"
            + "1998年5月6日 江苏省第九届人民代表大会常务委员会第三次会议通过\n"
            + "2010年9月29日 江苏省第十一届人民代表大会常务委员会第十七次会议《关于修改〈江苏省茶园灌溉条例〉的决定》修正\n"
            + BODY
            + "第四条 取水应当安装计量设施，并报水务部门备案。\n第五条 本条例自1998年7月1日起施行。");
    texts.put(
        "tea2021",
        "江苏省茶园灌溉条例\n2021年3月31日 江苏省第十三届人民代表大会常务委员会第二十二次会议修订\n"
            + BODY
            + "第四条 鼓励采用滴灌等节水技术，具体补助办法由省人民政府规定。\n第五条 本条例自2021年6月1日起施行。");
    texts.put(
        "teaZhejiang",
        "浙江省茶园灌溉条例\n2015年3月31日 浙江省第十二届人民代表大会常务委员会第二次会议通过\n" + BODY + "第四条 本条例自2015年6月1日起施行。");
    texts.put(
        "teaDetail",
        """
        江苏省茶园灌溉条例实施细则
        苏政发〔2011〕7号
        根据《江苏省茶园灌溉条例》，制定本细则。
        第一条 取水许可由水务部门办理，办理期限按照有关规定执行，逾期应当说明理由。
        江苏省人民政府
        2011年2月3日""");
    texts.put(
        "pump",
        """
        江苏省人民政府关于印发江苏省泵站管理办法的通知
        苏政发〔2005〕12号
        各市、县人民政府：
        现将《江苏省泵站管理办法》印发给你们，请认真贯彻执行，并及时上报执行中的情况。本办法自2005年3月1日起施行。
        江苏省人民政府
        2005年2月1日""");
    texts.put(
        "repeal",
        """
        江苏省人民政府关于废止部分文件的决定
        苏政发〔2018〕3号
        经研究，决定废止下列文件：
        1．《江苏省泵站管理办法》（苏政发〔2005〕12号）
        2．《江苏省水闸收费办法》（苏政发〔2001〕9号）
        本决定自2018年2月1日起施行。
        江苏省人民政府
        2018年1月15日""");
    texts.put(
        "reading",
        "《江苏省茶园灌溉条例》解读\n《江苏省茶园灌溉条例》已由省人大常委会修订，自2021年6月1日起施行，现就公众关心的问题作如下说明。\n江苏省水利厅\n2021年5月8日");
    texts.put(
        "citer",
        """
        南京市人民政府关于做好茶园用水工作的通知
        宁政发〔2012〕5号
        根据《江苏省茶园灌溉条例》和《江苏省泵站管理办法》，现就茶园用水工作通知如下，请各区认真组织落实。
        南京市人民政府
        2012年4月5日""");
    texts.put(
        "order",
        """
        城镇取水条例
        2013年10月2日 中华人民共和国国务院令第941号公布
        第一条 为了规范城镇取水，保障供水安全，制定本条例，各级人民政府应当加强领导。
        第二条 本条例自2014年1月1日起施行。""");
    texts.put(
        "byOrder",
        """
        南京市人民政府关于贯彻取水条例的意见
        宁政发〔2014〕15号
        为落实国令第941号的要求，加强取水管理，提出以下意见，请结合实际执行。
        南京市人民政府
        2014年4月5日""");
    return texts;
  }

  private static Holding holding(String name, String words, String uri) {
    return holding(name, words, uri, List.of());
  }

  private static Holding holding(String name, String words, String uri, List<String> margin) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : words.split("\n", -1)) {
      int end = start + line.length();
      blocks.add(new Block(Block.Kind.PARAGRAPH, 0, OptionalInt.empty(), start, end, List.of()));
      start = end + 1;
    }
    Content content =
        new Content("text/plain", words, blocks, margin, Map.of(), List.of(), List.of());
    Described described =
        ((Done<Described>) DESCRIBER.apply(new Extracted(collected(name, uri), content))).value();
    return new Holding(described.disclosure(), words, described.passages(), List.of(), List.of());
  }

  private static Collected collected(String name, String uri) {
    String hash =
        String.format(
            "%040x",
            new java.math.BigInteger(1, name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    Source source =
        new Source(URI.create(uri), Path.of("unused"), "a.txt", Instant.EPOCH, Map.of());
    Original original =
        new Original(
            (hash + "0".repeat(64)).substring(20, 40) + "0".repeat(44), "text/plain", 1, "a.txt");
    return new Collected(source, original, Path.of("unused"));
  }

  private static Map<String, String> put(Map<String, String> texts) {
    Map<String, String> ids = new TreeMap<>();
    List<Holding> all = new ArrayList<>();
    texts.forEach(
        (name, words) -> {
          Holding holding = holding(name, words, "file:///" + name);
          ids.put(name, holding.disclosure().id());
          all.add(holding);
        });
    holdings.put(all);
    return ids;
  }

  private static Disclosure held(String id) {
    return holdings.disclosure(id).orElseThrow();
  }

  @Test
  void versionsRepealsAndInterpretationsAreTied() {
    Map<String, String> ids = put(province());
    new Settler(holdings).settle(new HashSet<>(ids.values()), Writers.NONE, new Halt());

    Disclosure first = held(ids.get("tea1998"));
    assertEquals(List.of(ids.get("tea2010")), first.relations().supersededBy());
    assertEquals(Status.AMENDED, first.validity().status());
    assertEquals(ids.get("tea2010"), first.validity().by());
    Disclosure second = held(ids.get("tea2010"));
    assertEquals(List.of(ids.get("tea1998")), second.relations().supersedes());
    assertEquals(List.of(ids.get("tea2021")), second.relations().supersededBy());
    assertEquals(Status.AS_PUBLISHED, held(ids.get("tea2021")).validity().status());
    assertEquals(List.of(), held(ids.get("teaZhejiang")).relations().all(), "another province");
    assertEquals(List.of(), held(ids.get("teaDetail")).relations().all(), "detailed rules");

    Validity pump = held(ids.get("pump")).validity();
    assertEquals(Status.REPEALED, pump.status());
    assertEquals(ids.get("repeal"), pump.by());
    assertEquals(Optional.of(java.time.LocalDate.of(2018, 2, 1)), pump.since());
    assertTrue(pump.sentence().contains("江苏省泵站管理办法"), pump.sentence());

    assertEquals(List.of(ids.get("reading")), held(ids.get("tea2021")).relations().interpretedBy());
    Disclosure citer = held(ids.get("citer"));
    assertEquals(
        List.of(ids.get("tea2010"), ids.get("pump")),
        citer.citations().stream().map(c -> c.resolved()).toList(),
        "the version of its day, and the notice by what it issues");
    assertEquals(
        List.of(ids.get("order")),
        held(ids.get("byOrder")).citations().stream().map(c -> c.resolved()).toList());
  }

  @Test
  void theRepealOfSomeArticlesLeavesTheRestAmended() {
    Map<String, String> texts = province();
    texts.put(
        "articles",
        """
        江苏省人民政府关于修改部分规章的决定
        苏政发〔2019〕6号
        《江苏省茶园灌溉条例实施细则》（苏政发〔2011〕7号）第一条自2019年3月1日起废止。
        江苏省人民政府
        2019年2月3日""");
    Map<String, String> ids = put(texts);
    new Settler(holdings).settle(new HashSet<>(ids.values()), Writers.NONE, new Halt());
    Validity detail = held(ids.get("teaDetail")).validity();
    assertEquals(Status.AMENDED, detail.status());
    assertEquals(ids.get("articles"), detail.by());
    assertTrue(detail.sentence().contains("第一条"), detail.sentence());
    assertEquals(List.of(), held(ids.get("teaDetail")).relations().supersededBy());
  }

  @Test
  void theOrderInWhichTheyComeDoesNotMatter() {
    Map<String, String> texts = province();
    Map<String, String> ids = put(texts);
    new Settler(holdings).settle(new HashSet<>(ids.values()), Writers.NONE, new Halt());
    Map<String, Disclosure> expected = snapshot();
    Random random = new Random(7);
    for (int round = 0; round < 5; round++) {
      clear();
      List<String> names = new ArrayList<>(texts.keySet());
      Collections.shuffle(names, random);
      Set<String> unsettled = new HashSet<>();
      for (int from = 0; from < names.size(); ) {
        int to = Math.min(names.size(), from + 1 + random.nextInt(4));
        Map<String, String> some = new LinkedHashMap<>();
        names.subList(from, to).forEach(name -> some.put(name, texts.get(name)));
        Map<String, String> put = put(some);
        // Every third batch is left by a run that was killed before it settled.
        unsettled.addAll(put.values());
        if (random.nextInt(3) > 0 || to == names.size()) {
          new Settler(holdings).settle(unsettled, Writers.NONE, new Halt());
          unsettled.clear();
        }
        from = to;
      }
      assertEquals(expected, snapshot(), names.toString());
      new Settler(holdings).settle(Set.of(), Writers.NONE, new Halt());
      assertEquals(expected, snapshot(), "settled twice");
    }
  }

  @Test
  void whatIsWithdrawnRepealsNothingAnyMore() {
    Map<String, String> ids = put(province());
    new Settler(holdings).settle(new HashSet<>(ids.values()), Writers.NONE, new Halt());
    Disclosure repeal = held(ids.get("repeal"));
    holdings.update(List.of(repeal.withWithdrawn(Optional.of(Instant.EPOCH))));
    new Settler(holdings).settle(Set.of(repeal.id()), Writers.NONE, new Halt());
    assertEquals(Status.AS_PUBLISHED, held(ids.get("pump")).validity().status());
    assertEquals(List.of(), held(ids.get("pump")).relations().supersededBy());
  }

  @Test
  void theSameTextIsOneDocumentAndAlmostTheSameIsLinked() {
    String notice =
        """
        江苏省水利厅关于开展泵站安全检查的通知
        苏水办〔2020〕3号
        各市水利局：
        为保障汛期安全，决定在全省开展泵站安全检查，重点检查机电设备、金属结构和管理制度的落实情况，发现问题应当及时整改，并将结果书面报告。
        检查分自查和抽查两个阶段，请各地认真组织，不得走过场。
        江苏省水利厅
        2020年3月5日""";
    String other = notice.replace("〔2020〕3号", "〔2021〕4号").replace("2020年3月5日", "2021年3月6日");
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("a", notice);
    texts.put("b", notice.replace("\n", "\n\n") + " ");
    texts.put("c", "浏览次数：12\n" + notice + "\n扫一扫在手机打开当前页");
    texts.put("d", other);
    Map<String, String> ids = put(texts);
    new Settler(holdings).settle(new HashSet<>(ids.values()), Writers.NONE, new Halt());
    List<String> left = holdings.ids(Selection.ALL.withWithdrawn());
    assertEquals(3, left.size(), "b is a, with both their places");
    String one = left.contains(ids.get("a")) ? ids.get("a") : ids.get("b");
    assertEquals(2, held(one).sources().size());
    assertEquals(List.of(ids.get("c")), held(one).relations().duplicates());
    assertEquals(List.of(one), held(ids.get("c")).relations().duplicates());
    assertEquals(List.of(), held(ids.get("d")).relations().duplicates(), "another year's notice");
  }

  @Test
  void aCopyOfATextIsNotReadAgain() {
    String text =
        """
        江苏省水利厅关于做好汛期泵站值班的通知
        苏水办〔2020〕8号
        各市水利局：
        为保障汛期安全，请在汛期安排专人值班，重点观察机电设备的运行和水位的变化，发现问题及时处理，并将结果书面报告。
        值班分白班和夜班，请各地认真组织，不得脱岗。
        江苏省水利厅
        2020年5月5日""";
    Map<String, String> ids = put(Map.of("copy1", text, "copy2", text + "\n"));
    Arrivals first = arrivals();
    for (String name : ids.keySet()) {
      first.indexed(collected(name, "file:///" + name));
    }
    assertEquals(
        1,
        new Settler(holdings).settle(new HashSet<>(ids.values()), Writers.NONE, new Halt()).size());
    for (String name : ids.keySet()) {
      assertEquals(
          Optional.of(Outcome.UNCHANGED),
          arrivals().known(collected(name, "file:///" + name)).map(LedgerEntry::outcome),
          name);
    }
  }

  private static final String WEEKLY =
      """
      关于本周茶园停水的通知
      各茶园：
      因管道检修，本周三上午八时至十二时停止供水，请提前做好蓄水准备，并转告有关农户。
      检修期间如遇紧急情况，请与值班人员联系，由此带来的不便，敬请谅解。""";

  private static Holding weekly(String name, String number) {
    return holding(name, WEEKLY, "file:///" + name, List.of("发布机构：南京市水务局", "文号：" + number));
  }

  @Test
  void oneWordingUnderThreeNumbersIsThreeDocumentsThatKnowOfEachOther() {
    List<Holding> notices =
        List.of(
            weekly("w1", "宁水通〔2021〕1号"),
            weekly("w2", "宁水通〔2021〕2号"),
            weekly("w3", "宁水通〔2021〕3号"),
            weekly("again", "宁水通〔2021〕3号"));
    holdings.put(notices);
    List.of("w1", "w2", "w3", "again")
        .forEach(name -> arrivals().indexed(collected(name, "file:///" + name)));
    List<String> ids = notices.stream().map(notice -> notice.disclosure().id()).toList();
    new Settler(holdings).settle(new HashSet<>(ids), Writers.NONE, new Halt());
    List<String> left = holdings.ids(Selection.ALL.withWithdrawn());
    assertEquals(3, left.size(), "the third was posted twice");
    for (String id : left) {
      assertEquals(
          left.stream().filter(other -> !other.equals(id)).sorted().toList(),
          held(id).relations().sameWording());
      assertEquals(List.of(), held(id).relations().duplicates());
    }
  }

  @Test
  void whatWasMadeOneByAnOlderRuleComesApart() {
    Holding first = weekly("w1", "宁水通〔2021〕1号");
    Holding second = weekly("w2", "宁水通〔2021〕2号");
    String one = first.disclosure().id();
    Collected again = collected("w2", "file:///w2");
    SourcePlace place = new SourcePlace("file:///w2", Instant.EPOCH);
    holdings.put(List.of(first));
    arrivals().indexed(collected("w1", "file:///w1"));
    holdings.update(
        List.of(
            first
                .disclosure()
                .withSources(Publisher.union(first.disclosure().sources(), List.of(place)))));
    LedgerEntry merged = new LedgerLines(Instant.EPOCH).of(again, Outcome.DUPLICATE, one);
    holdings.record(List.of(LedgerLines.merged(merged, one)));
    holdings.commit();
    assertEquals(
        Optional.of(Outcome.UNCHANGED),
        arrivals().known(again).map(LedgerEntry::outcome),
        "made one by the rule of today");
    holdings.record(List.of(merged));
    holdings.commit();
    Arrivals run = arrivals();
    assertEquals(Optional.empty(), run.known(again), "read again");
    holdings.put(List.of(second));
    run.indexed(again);
    run.depart(List.of());
    String two = second.disclosure().id();
    new Settler(holdings).settle(new HashSet<>(List.of(one, two)), Writers.NONE, new Halt());
    assertEquals(List.of("file:///w1"), places(one));
    assertEquals(List.of("file:///w2"), places(two));
    assertEquals(two, holdings.ledgerEntry("file:///w2").orElseThrow().document());
    assertEquals(List.of(two), held(one).relations().sameWording());
  }

  private static List<String> places(String id) {
    return held(id).sources().stream().map(SourcePlace::uri).toList();
  }

  private static Arrivals arrivals() {
    return new Arrivals(
        holdings, new Journal(data.resolve("journal")), Arrivals.Again.NOTHING, Instant.now());
  }

  @Test
  void reportsOfOneFormAreNotTheSame() {
    String report =
        """
        %s政府信息公开工作年度报告
        本报告由%s编制，所列数据的统计期限自当年1月1日起至12月31日止，欢迎社会各界监督。
        一、总体情况
        全年主动公开信息%d条，收到申请%d件，均按时答复。
        二、存在的问题
        公开的内容还不够全面，人员培训有待加强，下一步将认真改进。""";
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("n2020", report.formatted("南京市水务局2020年", "南京市水务局", 120, 7));
    texts.put("n2021", report.formatted("南京市水务局2021年", "南京市水务局", 120, 7));
    texts.put("s2020", report.formatted("苏州市水务局2020年", "苏州市水务局", 120, 7));
    texts.put("x", report.formatted("南京市水务局2020年", "南京市水务局", 131, 7));
    Map<String, String> ids = put(texts);
    new Settler(holdings).settle(new HashSet<>(ids.values()), Writers.NONE, new Halt());
    assertEquals(4, holdings.ids(Selection.ALL.withWithdrawn()).size());
    ids.values().forEach(id -> assertEquals(List.of(), held(id).relations().all()));
  }

  /** Everything but the moment at which it was put in. */
  private static Map<String, Disclosure> snapshot() {
    Map<String, Disclosure> all = new TreeMap<>();
    for (Disclosure each : holdings.disclosures(holdings.ids(Selection.ALL.withWithdrawn()))) {
      all.put(
          each.id(),
          new Disclosure(
              each.id(),
              each.original(),
              each.statements(),
              each.validity(),
              each.citations(),
              each.relations(),
              List.of(),
              each.marks(),
              each.links(),
              Instant.EPOCH,
              each.withdrawn()));
    }
    return all;
  }
}
