package gongkai.api.request;

import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import io.helidon.webserver.http.ServerRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parameters of one request, checked against their declaration. */
public final class Arguments {
  private final Map<String, List<String>> values;
  private final List<Fault> faults;

  /** Those of whoever reads the request by itself. */
  public static final Arguments UNREAD = new Arguments(Map.of());

  private Arguments(Map<String, List<String>> values) {
    this(values, List.of());
  }

  private Arguments(Map<String, List<String>> values, List<Fault> faults) {
    this.values = values;
    this.faults = List.copyOf(faults);
  }

  /**
   * Reads them; one given empty counts as not given, as a form sends it.
   *
   * @throws ProblemException 422 that names every fault, an unknown parameter with the known ones
   */
  public static Arguments read(Operation operation, ServerRequest request) {
    List<Fault> faults = new ArrayList<>(unknown(operation, request));
    return read(operation, request, faults);
  }

  /** Reads them for a page: other sites add parameters to links, and a reader is not at fault. */
  public static Arguments readForPage(Operation operation, ServerRequest request) {
    return read(operation, request, new ArrayList<>());
  }

  /**
   * Reads those of a link: a condition that cannot be is left out, and {@link #faults} says so, so
   * that whoever followed the link has an answer and knows what it is not narrowed by.
   */
  public static Arguments readLeniently(Operation operation, ServerRequest request) {
    refuseTooMuch(operation, request);
    List<Fault> faults = new ArrayList<>();
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      List<String> right = new ArrayList<>();
      for (String value : given(parameter, request)) {
        Optional<Fault> fault =
            right.isEmpty() || parameter.many()
                ? ParameterCheck.fault(parameter, value)
                : Optional.of(Fault.of(parameter.name(), "once", given(parameter, request).size()));
        fault.ifPresentOrElse(faults::add, () -> right.add(value));
      }
      values.put(
          parameter.name(), right.isEmpty() ? parameter.fallback().stream().toList() : right);
    }
    return new Arguments(values, faults.stream().distinct().toList());
  }

  /** What was left out of those of a link, and why. */
  public List<Fault> faults() {
    return faults;
  }

  /** The same without what these faults name. */
  public Arguments without(List<Fault> more) {
    Map<String, List<String>> kept = new LinkedHashMap<>(values);
    more.forEach(fault -> kept.replace(fault.parameter(), List.of()));
    List<Fault> all = new ArrayList<>(faults);
    all.addAll(more);
    return new Arguments(kept, all);
  }

  private static void refuseTooMuch(Operation operation, ServerRequest request) {
    List<Fault> tooMuch = ParameterLimits.faults(operation, ParameterLimits.given(request));
    if (!tooMuch.isEmpty()) {
      throw ProblemException.invalid(tooMuch);
    }
  }

  private static Arguments read(Operation operation, ServerRequest request, List<Fault> faults) {
    refuseTooMuch(operation, request);
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      List<String> given = given(parameter, request);
      if (given.size() > 1 && !parameter.many()) {
        faults.add(Fault.of(parameter.name(), "once", given.size()));
      }
      given.stream()
          .flatMap(value -> ParameterCheck.fault(parameter, value).stream())
          .forEach(faults::add);
      if (given.isEmpty()) {
        given = parameter.fallback().stream().toList();
      }
      values.put(parameter.name(), given);
    }
    operation.parameters().stream()
        .filter(parameter -> parameter.in() == Parameter.In.PATH && !parameter.allowed().isEmpty())
        .filter(
            parameter ->
                given(parameter, request).isEmpty()
                    || !parameter.allowed().containsAll(given(parameter, request)))
        .findFirst()
        .ifPresent(
            parameter -> {
              throw ProblemException.notFound(
                  "no-such-choice",
                  String.join(", ", given(parameter, request)),
                  String.join(", ", parameter.allowed()));
            });
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    return new Arguments(values);
  }

  private static List<Fault> unknown(Operation operation, ServerRequest request) {
    List<String> known =
        operation.parameters().stream()
            .filter(parameter -> parameter.in() == Parameter.In.QUERY)
            .map(Parameter::name)
            .toList();
    return request.query().names().stream()
        // Nothing stands between two ampersands.
        .filter(name -> !name.isEmpty() && !known.contains(name))
        .map(name -> Fault.of(name, "unknown-parameter").allowing(known))
        .toList();
  }

  private static List<String> given(Parameter parameter, ServerRequest request) {
    List<String> raw =
        parameter.in() == Parameter.In.PATH
            ? List.of(request.path().pathParameters().get(parameter.name()))
            : request.query().all(parameter.name(), List::of);
    return raw.stream().map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
  }

  /** The same for an operation that takes more: of what is not among these, what counts then. */
  public Arguments withFallbacks(Operation operation) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    operation
        .parameters()
        .forEach(parameter -> all.put(parameter.name(), parameter.fallback().stream().toList()));
    all.putAll(values);
    return new Arguments(all);
  }

  /** The value, or the empty string. */
  public String text(String name) {
    return optional(name).orElse("");
  }

  public Optional<String> optional(String name) {
    return many(name).stream().findFirst();
  }

  public List<String> many(String name) {
    List<String> all = values.get(name);
    if (all == null) {
      throw new IllegalArgumentException("the operation declares no parameter " + name);
    }
    return all;
  }

  /** Whether the operation takes the parameter. */
  public boolean knows(String name) {
    return values.containsKey(name);
  }

  /** Of a parameter with a fallback. */
  public int integer(String name) {
    return Integer.parseInt(text(name));
  }

  public Optional<LocalDate> date(String name) {
    return optional(name).map(LocalDate::parse);
  }

  /** Of a day its beginning, in UTC. */
  public Optional<Instant> instant(String name) {
    return optional(name)
        .map(
            text ->
                text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text));
  }

  public boolean flag(String name) {
    return text(name).equals("1") || text(name).equals("true");
  }

  /** Of a choice among an enum's constants, with a fallback. */
  public <E extends Enum<E>> E choice(String name, Class<E> of) {
    return Enum.valueOf(of, text(name).toUpperCase(Locale.ROOT));
  }
}
