package gongkai.site.home;

import gongkai.site.component.CellText;
import gongkai.site.component.ChartMaker;
import gongkai.site.component.ChartView;
import gongkai.site.component.Chip;
import gongkai.site.component.Choice;
import gongkai.site.component.Download;
import gongkai.site.component.FactView;
import gongkai.site.component.FindingView;
import gongkai.site.component.HitView;
import gongkai.site.component.Link;
import gongkai.site.component.Marked;
import gongkai.site.component.Option;
import gongkai.site.component.PageLink;
import gongkai.site.component.Tab;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Every component once, with invented content. */
record StyleGuide(
    Frame frame,
    List<String> validities,
    List<HitView> hits,
    List<Choice> choices,
    List<Chip> chips,
    List<Tab> tabs,
    List<PageLink> pages,
    List<Option> options,
    List<FactView> facts,
    List<FindingView> findings,
    List<Download> downloads,
    TableView table,
    ChartView lines,
    ChartView bars,
    ChartView lying) {

  private static final String HERE = "/styleguide";

  static StyleGuide of(Frame frame) {
    TableView table = numbers();
    return new StyleGuide(
        frame,
        List.of("in_force", "in_force_as_published", "not_yet", "amended", "expired", "repealed"),
        List.of(hit()),
        List.of(
            new Choice(
                "云川省", 11, HERE, true, List.of(new Choice("澄宁市", 8, HERE, false, List.of())))),
        List.of(new Chip("年份", "2024", HERE), new Chip("有效性", "有效", HERE)),
        List.of(new Tab("相关度", HERE, true), new Tab("最新", HERE, false)),
        List.of(
            new PageLink("1", HERE, true, ""),
            new PageLink("2", HERE, false, ""),
            new PageLink("…", "", false, ""),
            new PageLink("9", HERE, false, "")),
        List.of(new Option("a", "全文", true), new Option("b", "标题", false)),
        List.of(
            new FactView("发文字号", "示政发〔2021〕9号", "", "", "据页面信息栏"),
            new FactView("成文日期", "2021-05-18", HERE, "原文写作“二〇二一年五月十八日”", "据落款")),
        List.of(
            finding("error", "不一致", "各项之和为 41，总计写作 42。"),
            finding("warning", "待核对", "正文与表格中的数字不同。"),
            finding("hint", "提示", "与往年相比变化较大。")),
        List.of(
            new Download("表格（用 Excel 打开）", "含字段说明", HERE, true),
            new Download("CSV", "最通用", HERE, false)),
        table,
        ChartMaker.lines(plan(table)),
        ChartMaker.bars(plan(table)),
        ChartMaker.lying(plan(table)));
  }

  private static HitView hit() {
    return new HitView(
        HERE,
        "示例区最低生活保障实施细则",
        "（2021 年）",
        "规范性文件",
        List.of(new HitView.Fact("", "示例区人民政府"), new HitView.Fact("发布", "2021-05-20")),
        "in_force",
        "现行有效",
        List.of(
            new HitView.SnippetView(
                HERE,
                "第二章 申请 › 第八条",
                List.of(new Marked("低保", true), new Marked("金按月发放。", false)))));
  }

  private static FindingView finding(String severity, String label, String message) {
    return new FindingView("", severity, label, message, List.of(new Link("42", HERE)));
  }

  private static TableView numbers() {
    return new TableView(
        "收到的申请",
        List.of(
            TableView.Column.of("年度"),
            new TableView.Column("新收", "件", true, HERE, "descending"),
            new TableView.Column("办结", "件", true, HERE, "")),
        List.of(
            new TableView.Row(
                "", List.of(CellText.of("2022"), CellText.number("96"), CellText.number("95"))),
            new TableView.Row(
                "changed",
                List.of(
                    CellText.of("2023"),
                    CellText.number("126").leadingTo(HERE),
                    CellText.number("").noted("（空白）")))),
        true);
  }

  private static ChartMaker.Plan plan(TableView table) {
    return new ChartMaker.Plan(
        "收到的申请",
        "件",
        List.of("2019", "2020", "2021", "2022"),
        List.of(
            new ChartMaker.Series("新收", points(80, 96, -1, 126)),
            new ChartMaker.Series("办结", points(79, 90, 101, 120))),
        List.of(2),
        List.of("虚线处报告格式改变，两侧不可直接比较。"),
        table);
  }

  private static List<ChartMaker.Point> points(int... values) {
    return java.util.Arrays.stream(values)
        .mapToObj(
            value ->
                new ChartMaker.Point(
                    value < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(value)),
                    value == 126))
        .toList();
  }
}
