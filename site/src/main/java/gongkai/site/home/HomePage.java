package gongkai.site.home;

import gongkai.site.component.HitView;
import gongkai.site.component.Link;
import gongkai.site.dataset.DatasetEntry;
import gongkai.site.frame.Frame;
import java.util.List;

/**
 * The front door.
 *
 * @param documents how many are held
 * @param observations how many numbers they state
 * @param examples of what to ask for
 * @param kinds ways in, by what a document is
 * @param hot what many search for
 */
record HomePage(
    Frame frame,
    long documents,
    long observations,
    List<String> examples,
    List<Entry> kinds,
    List<HitView> newest,
    List<DatasetEntry> datasets,
    List<Link> hot) {

  record Entry(String label, long count, String href) {}
}
