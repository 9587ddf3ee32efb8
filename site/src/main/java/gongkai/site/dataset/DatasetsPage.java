package gongkai.site.dataset;

import gongkai.site.frame.Frame;
import java.util.List;

/**
 * The catalogue.
 *
 * @param query what it is narrowed to, or empty
 */
record DatasetsPage(Frame frame, String query, List<DatasetEntry> datasets) {}
