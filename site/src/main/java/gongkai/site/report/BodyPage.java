package gongkai.site.report;

import gongkai.site.component.ChartView;
import gongkai.site.component.HitView;
import gongkai.site.component.Link;
import gongkai.site.component.Option;
import gongkai.site.component.Tab;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.util.List;

/**
 * The reports of one body over the years.
 *
 * @param checks by year and rule
 * @param peers where it stands among bodies like it in the latest year
 * @param spans the latest years alone, or all of them
 * @param newest of what it published
 * @param more of its documents and data
 * @param compareTo where the form to compare two years goes
 * @param first the earlier years to choose from, the second likewise
 * @param others the bodies to compare with
 */
record BodyPage(
    Frame frame,
    TableView reports,
    TableView figures,
    List<ChartView> charts,
    List<BodyChecks.Year> checks,
    TableView peers,
    List<Tab> spans,
    List<HitView> newest,
    List<Link> more,
    String compareTo,
    List<Option> first,
    List<Option> second,
    List<Option> others,
    String body) {}
