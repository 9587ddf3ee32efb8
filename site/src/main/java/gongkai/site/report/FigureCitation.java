package gongkai.site.report;

import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Property;
import gongkai.site.frame.Frame;
import java.time.LocalDate;

/**
 * How a figure is cited: in Chinese as GB/T 7714—2015 has it for electronic documents, and as a
 * BibTeX entry.
 */
record FigureCitation(
    Disclosure document, Observation figure, String said, Frame frame, LocalDate today) {

  /** Says what the figure is, then what says so. */
  String chinese() {
    String published = published();
    return said
        + "（"
        + (document.publisher().isEmpty() ? "" : document.publisher() + ". ")
        + title()
        + (number().isEmpty() ? "" : "：" + number())
        + "[EB/OL]. "
        + (published.isEmpty() ? "" : "(" + published + ")")
        + "["
        + today
        + "]. "
        + address()
        + "）";
  }

  /** An entry of a bibliography; braces keep names whole. */
  String bibtex() {
    StringBuilder entry = new StringBuilder("@misc{gongkai-");
    entry.append(document.id(), 0, 8).append('-').append(figure.place().start()).append(",\n");
    field(entry, "author", "{" + escaped(document.publisher()) + "}", document.publisher());
    field(entry, "title", "{" + escaped(title()) + "}", title());
    String year = published().length() >= 4 ? published().substring(0, 4) : "";
    field(entry, "year", year, year);
    field(entry, "number", escaped(number()), number());
    field(entry, "note", escaped(said), said);
    field(entry, "url", address(), address());
    field(entry, "urldate", today.toString(), today.toString());
    return entry.append("}").toString();
  }

  private static void field(StringBuilder entry, String name, String value, String of) {
    if (!of.isEmpty()) {
      entry.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  /** What TeX reads as its own is written so that it is read as itself. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> safe.append("\\textbackslash{}");
                case '~' -> safe.append("\\textasciitilde{}");
                case '^' -> safe.append("\\textasciicircum{}");
                case '{', '}', '%', '&', '#', '_', '$' -> safe.append('\\').appendCodePoint(c);
                case '\n', '\r', '\t' -> safe.append(' ');
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  private String title() {
    return document.title().isEmpty() ? document.id() : document.title();
  }

  private String number() {
    return document.value(Property.DOCUMENT_NUMBER);
  }

  private String published() {
    String published = document.value(Property.PUBLISHED);
    return published.isEmpty() ? document.value(Property.FORMED) : published;
  }

  private String address() {
    return frame.origin() + gongkai.noun.Wire.figure(figure);
  }
}
