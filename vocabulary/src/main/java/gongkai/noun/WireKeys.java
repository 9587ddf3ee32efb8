package gongkai.noun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The keys that {@link Wire} gives to each noun, read off a blank one so that they cannot drift.
 */
final class WireKeys {
  private static final Map<Dataset.From, Set<String>> KEYS = new EnumMap<>(Dataset.From.class);

  static {
    KEYS.put(Dataset.From.DISCLOSURES, keys(Wire.disclosure(disclosure())));
    KEYS.put(Dataset.From.OBSERVATIONS, keys(Wire.observation(observation())));
    KEYS.put(Dataset.From.FINDINGS, keys(Wire.finding(finding())));
  }

  private WireKeys() {}

  static Set<String> of(Dataset.From noun) {
    return KEYS.get(noun);
  }

  private static Set<String> keys(ObjectNode node) {
    Set<String> keys = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return Collections.unmodifiableSet(keys);
  }

  private static Disclosure disclosure() {
    String hash = "0".repeat(64);
    return new Disclosure(
        hash,
        new Original(hash, "", 0, ""),
        Map.of(),
        Validity.UNSTATED,
        List.of(),
        Relations.NONE,
        List.of(),
        List.of(),
        List.of(),
        Instant.EPOCH,
        Optional.empty());
  }

  private static Observation observation() {
    return new Observation(
        "",
        "",
        new Observation.Subject("", "", OptionalInt.empty()),
        new Observation.Meaning("", "", Map.of(), Observation.Meaning.NARRATIVE),
        Observation.Reading.without(Observation.Status.EMPTY, ""),
        new Observation.Place("", "", "", "", "", "", 0, 0),
        List.of());
  }

  private static Finding finding() {
    return new Finding(
        "",
        "",
        "",
        OptionalInt.empty(),
        "",
        Finding.Severity.HINT,
        "",
        "",
        "",
        "",
        List.of(),
        List.of());
  }
}
