package gongkai.api.usage;

/**
 * All that is counted.
 *
 * @param hot words that found something
 * @param missed words that found nothing, under the same rule: none that fewer than five clients of
 *     a day asked for, none that could name a person
 */
public record Counts(Usage usage, HotWords hot, HotWords missed) {}
