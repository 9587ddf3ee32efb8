package gongkai.indexer.measure;

import java.util.Map;
import java.util.Optional;

/**
 * A quantity that counts something, on its way to an Observation.
 *
 * @param sentence in which it stands
 * @param partOf the start of the other statistic that it is a part of
 * @param dimensions set by the grammar itself: what 分别 or 各 gave it
 * @param turn 0, or which of several things one number counts (各3件)
 */
record Statistic(
    Quantity quantity,
    Span sentence,
    Phrase phrase,
    Optional<Integer> partOf,
    Map<String, String> dimensions,
    int turn) {}
