package gongkai.report;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Annual reports by whose they are. A body is told by its name and its place. A report that names
 * no place is by the only body of that name, if there is one that has a place; where there are
 * several, nobody knows whose it is, and it is kept apart from all of them.
 */
public final class Bodies {
  private final Map<String, TreeSet<String>> places = new HashMap<>();
  private final Map<Body, YearReports> reports = new TreeMap<>();

  private Bodies() {}

  /**
   * Groups those of them that say whose they are.
   *
   * @param documents all that are published under the names that are asked for, in whatever order;
   *     withdrawn ones are nobody's
   */
  public static Bodies of(Collection<Disclosure> documents) {
    List<Disclosure> published =
        documents.stream().filter(one -> Body.reports(one) && one.withdrawn().isEmpty()).toList();
    Bodies bodies = new Bodies();
    for (Disclosure report : published) {
      bodies
          .places
          .computeIfAbsent(Body.nameOf(report.publisher()), name -> new TreeSet<>())
          .add(report.value(Property.REGION));
    }
    bodies.places.values().stream().filter(of -> of.size() == 2).forEach(of -> of.remove(""));
    Map<Body, List<Disclosure>> byBody = new HashMap<>();
    published.forEach(
        report ->
            byBody.computeIfAbsent(bodies.bodyOf(report), body -> new ArrayList<>()).add(report));
    byBody.forEach((body, of) -> bodies.reports.put(body, YearReports.of(of)));
    return bodies;
  }

  /** By name and place. */
  public Map<Body, YearReports> all() {
    return java.util.Collections.unmodifiableMap(reports);
  }

  /**
   * The bodies that the words may mean.
   *
   * @param asked a name, which all bodies of that name share, or a body's {@link Body#key}
   */
  public List<Body> called(String asked) {
    return reports.keySet().stream().filter(body -> body.isCalled(asked)).toList();
  }

  /** Whose report it is, withdrawn or not. */
  public Body bodyOf(Disclosure report) {
    String name = Body.nameOf(report.publisher());
    String stated = report.value(Property.REGION);
    TreeSet<String> of = places.getOrDefault(name, new TreeSet<>(List.of(stated)));
    boolean only = stated.isEmpty() && of.size() == 1;
    return new Body(name, only ? of.first() : stated, of.size() > 1);
  }

  /** None for a body that has no report here. */
  public YearReports of(Body body) {
    return reports.getOrDefault(body, YearReports.of(List.of()));
  }
}
