package gongkai.api.page.report;

import gongkai.api.page.component.ChartView;
import gongkai.api.page.component.FindingView;
import gongkai.api.page.component.Option;
import gongkai.api.page.component.TableView;
import gongkai.api.page.frame.Frame;
import java.util.List;

/**
 * The reports of one body over the years.
 *
 * @param compareTo where the form to compare two years goes
 * @param first the earlier years to choose from, the second likewise
 * @param others the bodies to compare with
 */
record BodyPage(
    Frame frame,
    TableView reports,
    TableView figures,
    List<ChartView> charts,
    List<FindingView> findings,
    String compareTo,
    List<Option> first,
    List<Option> second,
    List<Option> others,
    String body) {}
