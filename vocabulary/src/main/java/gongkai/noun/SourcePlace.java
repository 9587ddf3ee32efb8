package gongkai.noun;

import java.time.Instant;

/**
 * A place at which a document was found.
 *
 * @param uri where: {@code https:}, {@code file:}, or {@code archive.zip!/member}
 * @param seen when it was last found there
 */
public record SourcePlace(String uri, Instant seen) {}
