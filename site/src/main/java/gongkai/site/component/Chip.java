package gongkai.site.component;

/** Something that narrows what is shown, and the address without it. */
public record Chip(String label, String value, String without) {}
