package gongkai.api.page;

/** A dataset as it is listed. */
record DatasetEntry(String title, String description, String updates, long rows, String href) {}
