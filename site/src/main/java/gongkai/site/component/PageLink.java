package gongkai.site.component;

/**
 * A page of a long list; a gap has no address. The relation is {@code prev}, {@code next} or empty.
 */
public record PageLink(String label, String href, boolean current, String relation) {}
