package gongkai.api.page.component;

/** A link. */
public record Link(String label, String href) {}
