package gongkai.api.page;

import java.util.List;

/** The catalogue. */
record DatasetsPage(Frame frame, List<DatasetEntry> datasets) {}
