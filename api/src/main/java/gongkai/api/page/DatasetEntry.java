package gongkai.api.page;

import java.util.OptionalLong;

/**
 * A dataset as it is listed.
 *
 * @param rows in all, where that is known without computing them
 */
record DatasetEntry(
    String title, String description, String updates, OptionalLong rows, String href) {}
