package gongkai.site.report;

import gongkai.site.component.ChartView;
import gongkai.site.component.FindingView;
import gongkai.site.component.Option;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
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
