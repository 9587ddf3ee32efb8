package gongkai.api.usage;

/** All that is counted. */
public record Counts(Usage usage, HotWords hot) {}
