package gongkai.site.frame;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.Site;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What surrounds a page.
 *
 * @param origin scheme and host of the site, as its readers know it
 * @param address of the page itself, without its language
 * @param section of the navigation that the page is in, or empty
 * @param crumbs the pages above this one, outermost first
 * @param metas names and contents of meta tags beside those of every page
 * @param links what the page says about itself in its head
 * @param data what it says of itself to machines: JSON that is safe in HTML, or empty
 * @param notes what the reader must know before the page, such as a condition that was left out
 */
public record Frame(
    Site site,
    String origin,
    Words words,
    Look look,
    Address address,
    String title,
    String section,
    List<Crumb> crumbs,
    List<Map.Entry<String, String>> metas,
    List<HeadLink> links,
    String data,
    List<String> notes) {

  public Frame {
    notes = List.copyOf(notes);
    crumbs = List.copyOf(crumbs);
    metas = List.copyOf(metas);
    links = List.copyOf(links);
  }

  /** A page above. */
  public record Crumb(String label, String href) {}

  /** A {@code link} element; without title where that is empty. */
  public record HeadLink(String relation, String type, String href, String title) {}

  /** The same page below another. */
  public Frame under(String label, String to) {
    List<Crumb> more = new ArrayList<>(crumbs);
    more.add(new Crumb(label, link(to)));
    return new Frame(
        site, origin, words, look, address, title, section, more, metas, links, data, notes);
  }

  public Frame describedBy(List<Map.Entry<String, String>> more) {
    return new Frame(
        site, origin, words, look, address, title, section, crumbs, more, links, data, notes);
  }

  public Frame linkedTo(HeadLink... more) {
    return new Frame(
        site,
        origin,
        words,
        look,
        address,
        title,
        section,
        crumbs,
        metas,
        List.of(more),
        data,
        notes);
  }

  /** A data block: nothing runs it. No character of it can end it. */
  public Frame saying(JsonNode told) {
    String json =
        told.toString().replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    return new Frame(
        site, origin, words, look, address, title, section, crumbs, metas, links, json, notes);
  }

  /** The same page with something said above it. */
  public Frame noting(List<String> more) {
    return new Frame(
        site, origin, words, look, address, title, section, crumbs, metas, links, data, more);
  }

  /** The service's own words. */
  public String say(String key, Object... with) {
    return words.say(key, with);
  }

  /** Words of several lines, which the files of words part by bars. */
  public String lines(String key, Object... with) {
    return words.say(key, with).replace('|', '\n');
  }

  /** How large a file is, for people. */
  public static String size(long bytes) {
    return bytes < 1024
        ? bytes + " B"
        : bytes < 1024 * 1024 ? (bytes + 512) / 1024 + " kB" : (bytes >> 20) + " MB";
  }

  /** A link that keeps the reader's language. */
  public String link(String to) {
    if (words.language() == Language.ZH) {
      return to;
    }
    int hash = to.indexOf('#');
    String before = hash < 0 ? to : to.substring(0, hash);
    String after = hash < 0 ? "" : to.substring(hash);
    return before + (before.contains("?") ? "&" : "?") + "lang=en" + after;
  }

  public String link(Address to) {
    return link(to.toString());
  }

  /** This page in the other language. */
  public String otherLanguage() {
    return words.language() == Language.ZH
        ? address.with("lang", Language.EN.code()).toString()
        : address.toString();
  }

  /** This page in the reader's language. */
  public String here() {
    return link(address);
  }

  /** Where an error on this page is reported. */
  public String errorReport() {
    return link(Address.of("/errors").with("page", address.toString()));
  }

  public boolean english() {
    return words.language() == Language.EN;
  }

  /** A unit of measure in the reader's language, where it has a word for it. */
  public String unit(String unit) {
    return unit.isEmpty() ? "" : words.sayOr("measure." + unit, unit);
  }

  /** The language of words that are not this page's own; null where they are in its language. */
  public String langOf(String text) {
    return english() && text.codePoints().anyMatch(Character::isIdeographic)
        ? Language.ZH.tag()
        : null;
  }

  /** Whether the head of the page offers a search: not where the page itself does. */
  public boolean searchable() {
    return !address.path().equals("/search") && !address.path().equals("/");
  }

  /** The meta tags that the norm asks of every page of a government site, each with a content. */
  public List<Map.Entry<String, String>> norm() {
    String column = "column." + (section.isEmpty() ? "home" : section);
    List<Map.Entry<String, String>> all = new ArrayList<>();
    add(all, "SiteName", site.name());
    add(all, "SiteDomain", origin.replaceFirst("^https?://", ""));
    add(all, "SiteIDCode", site.idCode());
    add(all, "ColumnName", say(column));
    add(all, "ColumnType", say("frame.column-type"));
    add(all, "ColumnDescription", say(column + ".description"));
    add(all, "ColumnKeywords", say(column + ".keywords"));
    all.addAll(metas);
    add(all, "Url", origin + here());
    if (!says(metas, "Description")) {
      add(all, "Description", say(column + ".description"));
    }
    return all;
  }

  private static boolean says(List<Map.Entry<String, String>> metas, String name) {
    return metas.stream().anyMatch(meta -> meta.getKey().equals(name));
  }

  private static void add(List<Map.Entry<String, String>> all, String name, String content) {
    if (!content.isEmpty()) {
      all.add(Map.entry(name, content));
    }
  }
}
