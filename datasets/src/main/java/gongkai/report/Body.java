package gongkai.report;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * An authority that reports. Two bureaus of one short name in two places are two bodies.
 *
 * @param name canonical; what a government's office publishes is the government's
 * @param place GB/T 2260 code of where it is; empty where no report of it says so
 * @param shared whether bodies of other places have the same name
 */
public record Body(String name, String place, boolean shared) implements Comparable<Body> {
  /** The kind of document that an annual report is. */
  public static final String REPORT = "annual_report";

  /** Between a name and a place; no name holds it. */
  private static final String AT = "@";

  /** Whether a document is an annual report, and says whose. */
  public static boolean reports(Disclosure document) {
    return document.value(Property.KIND).equals(REPORT) && !document.publisher().isEmpty();
  }

  /** The name of the body whose report is published under that name. */
  public static String nameOf(String publisher) {
    return publisher.replaceFirst("(人民政府)(?:办公室|办公厅)$", "$1");
  }

  /** The names under which a body's own reports and those that its office publishes are held. */
  public static List<String> publishersOf(String name) {
    return name.endsWith("人民政府") ? List.of(name, name + "办公室", name + "办公厅") : List.of(name);
  }

  /** The name in a question, without the place. */
  public static String nameIn(String asked) {
    return nameOf(asked.split(AT, 2)[0]);
  }

  /** What it is asked for by: its name; with its place where others share the name. */
  public String key() {
    return shared ? name + AT + place : name;
  }

  /** The page of a body, or of all that share a name. */
  public static String link(String key) {
    return "/reports/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
  }

  boolean isCalled(String asked) {
    int at = asked.indexOf(AT);
    return nameIn(asked).equals(name) && (at < 0 || asked.substring(at + 1).equals(place));
  }

  @Override
  public int compareTo(Body other) {
    return Comparator.comparing(Body::name)
        .thenComparing(Body::place)
        .thenComparing(Body::shared)
        .compare(this, other);
  }
}
