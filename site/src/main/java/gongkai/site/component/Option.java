package gongkai.site.component;

/** What can be chosen in a list. */
public record Option(String value, String label, boolean chosen) {}
