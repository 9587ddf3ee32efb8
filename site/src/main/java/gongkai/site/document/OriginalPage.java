package gongkai.site.document;

import gongkai.site.component.Link;
import gongkai.site.frame.Frame;
import java.util.List;

/**
 * A page of the original beside the text that was read from it.
 *
 * @param picture whether the original is a picture; else it is shown by the browser's own reader
 * @param shown the address of what is shown
 * @param download the address of the whole original
 * @param document the page of the document, at the first passage of this page
 * @param turns to the page before and the page after
 * @param passages of the page; empty where nothing was read from it
 */
record OriginalPage(
    Frame frame,
    int number,
    boolean picture,
    String shown,
    String download,
    Link document,
    List<Link> turns,
    List<DocumentPage.PassageView> passages) {}
