package gongkai.site.dataset;

import gongkai.site.component.Link;
import java.util.List;
import java.util.OptionalLong;

/**
 * A dataset as it is listed.
 *
 * @param rows in all, where that is known without computing them
 * @param downloads the files that most want
 */
public record DatasetEntry(
    String title,
    String description,
    String updates,
    OptionalLong rows,
    String href,
    List<Link> downloads) {}
