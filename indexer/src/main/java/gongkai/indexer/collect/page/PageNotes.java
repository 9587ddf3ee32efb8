package gongkai.indexer.collect.page;

/** Keys under which what was learnt of a page on the way to it travels with its source. */
public final class PageNotes {
  /** From where its links are read; the page itself where nothing is said. */
  public static final String BASE = "links-base";

  /** The charset in which queries of its links are encoded; UTF-8 where nothing is said. */
  public static final String CHARSET = "links-charset";

  /** The page that shows this one in a frame, or only leads to it. */
  public static final String HOLDER = "holder";

  /** Files that belong to it and stand on its holder, a line each: address, blank, words. */
  public static final String FILES = "files";

  /** The address on another site that it names as its source. */
  public static final String ORIGIN = "origin";

  /** What it calls that site. */
  public static final String ORIGIN_NAME = "origin-name";

  private PageNotes() {}
}
