package gongkai.site.component;

/** A file to take away; the first is the one that most want. */
public record Download(String label, String hint, String href, boolean first) {}
