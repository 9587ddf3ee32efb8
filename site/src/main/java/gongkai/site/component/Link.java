package gongkai.site.component;

/** A link. */
public record Link(String label, String href) {}
