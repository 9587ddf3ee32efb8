package gongkai.site.component;

/**
 * A value and what says so. It leads to the address, or nowhere where that is empty; the note is
 * what was written, where that adds something, and the evidence which part of the document says so.
 */
public record FactView(String label, String value, String href, String note, String evidence) {}
