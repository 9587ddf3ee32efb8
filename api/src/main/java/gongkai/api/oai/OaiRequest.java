package gongkai.api.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of a request, each given once and known to its verb. */
record OaiRequest(Verb verb, Map<String, String> arguments) {

  /** What can be asked, with the arguments that must and may be given. */
  enum Verb {
    IDENTIFY("Identify", Set.of(), Set.of()),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier")),
    LIST_SETS("ListSets", Set.of(), Set.of("resumptionToken")),
    LIST_IDENTIFIERS(
        "ListIdentifiers",
        Set.of("metadataPrefix"),
        Set.of("from", "until", "set", "resumptionToken")),
    LIST_RECORDS(
        "ListRecords", Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken")),
    GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of());

    private final String wire;
    private final String needed;
    private final String allowed;

    Verb(String wire, Set<String> needed, Set<String> allowed) {
      this.wire = wire;
      this.needed = " " + String.join(" ", needed) + " ";
      this.allowed = " " + String.join(" ", allowed) + " ";
    }

    String wire() {
      return wire;
    }

    List<String> needed() {
      return List.of(needed.split(" ", -1)).stream().filter(name -> !name.isEmpty()).toList();
    }

    boolean takes(String name) {
      return needed.contains(" " + name + " ") || allowed.contains(" " + name + " ");
    }
  }

  /**
   * Checks arguments.
   *
   * @throws OaiException badVerb or badArgument
   */
  static OaiRequest of(Map<String, List<String>> given) {
    List<String> verbs = given.getOrDefault("verb", List.of());
    if (verbs.size() != 1) {
      throw new OaiException("badVerb", "give one verb, not " + verbs.size());
    }
    Verb verb = verb(verbs.getFirst());
    Map<String, String> arguments = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> one : given.entrySet()) {
      String name = one.getKey();
      if (name.equals("verb")) {
        continue;
      }
      if (!verb.takes(name)) {
        throw new OaiException("badArgument", verb.wire + " takes no " + name);
      }
      if (one.getValue().size() != 1) {
        throw new OaiException("badArgument", name + " is given more than once");
      }
      arguments.put(name, one.getValue().getFirst());
    }
    if (arguments.containsKey("resumptionToken")) {
      if (arguments.size() > 1) {
        throw new OaiException("badArgument", "a resumptionToken stands alone");
      }
    } else {
      for (String name : verb.needed()) {
        if (!arguments.containsKey(name)) {
          throw new OaiException("badArgument", verb.wire + " needs " + name);
        }
      }
    }
    return new OaiRequest(verb, arguments);
  }

  private static Verb verb(String name) {
    for (Verb verb : Verb.values()) {
      if (verb.wire.equals(name)) {
        return verb;
      }
    }
    throw new OaiException("badVerb", "no such verb: " + name);
  }

  Optional<String> argument(String name) {
    return Optional.ofNullable(arguments.get(name));
  }

  Optional<Instant> from() {
    return argument("from").map(text -> instant(text, false));
  }

  /** The last moment that still counts: of the day, or of the second. */
  Optional<Instant> until() {
    return argument("until").map(text -> instant(text, true));
  }

  /** Both bounds in one granularity, in order. */
  void checkBounds() {
    Optional<String> from = argument("from");
    Optional<String> until = argument("until");
    if (from.isPresent()
        && until.isPresent()
        && from.orElseThrow().length() != until.orElseThrow().length()) {
      throw new OaiException("badArgument", "from and until differ in granularity");
    }
    if (from().isPresent()
        && until().isPresent()
        && from().orElseThrow().isAfter(until().orElseThrow())) {
      throw new OaiException("badArgument", "from is after until");
    }
  }

  private static Instant instant(String text, boolean end) {
    try {
      if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
        LocalDate day = LocalDate.parse(text);
        return end
            ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1)
            : day.atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")) {
        Instant instant = Instant.parse(text);
        return end ? instant.plus(999, ChronoUnit.MILLIS) : instant;
      }
    } catch (DateTimeException e) {
      throw new OaiException("badArgument", "not a date: " + text);
    }
    throw new OaiException(
        "badArgument", "a date is YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, not " + text);
  }
}
