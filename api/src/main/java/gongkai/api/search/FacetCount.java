package gongkai.api.search;

/** How many documents have a value, and what people call it. */
public record FacetCount(String value, String label, long count) {}
