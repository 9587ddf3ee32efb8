package gongkai.api.page.site;

import gongkai.api.page.component.HitView;
import gongkai.api.page.component.Link;
import gongkai.api.page.dataset.DatasetEntry;
import gongkai.api.page.frame.Frame;
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
