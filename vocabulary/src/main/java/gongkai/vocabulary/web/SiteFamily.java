package gongkai.vocabulary.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One kind of publishing system: how its lists are known and how the rest of a list is asked for.
 *
 * @param family its id
 * @param label for people
 * @param source where the facts are from
 * @param rank lower ones are tried first
 * @param marks a page is looked at more closely where one of these is found in it; none for any
 *     page
 * @param lists ways to find lists in such a page, tried in turn
 */
public record SiteFamily(
    String family,
    String label,
    String source,
    int rank,
    List<Pattern> marks,
    List<ListRule> lists) {

  public SiteFamily {
    marks = marks == null ? List.of() : List.copyOf(marks);
    lists = lists == null ? List.of() : List.copyOf(lists);
  }

  public boolean marks(CharSequence page) {
    return marks.isEmpty() || marks.stream().anyMatch(mark -> mark.matcher(page).find());
  }

  /** What tells that there is a list, and what it says of itself. */
  public enum Find {
    /**
     * The call of a function in a script; its arguments become values, an object's by their keys.
     */
    CALL,
    /** An address in the page, by a regular expression whose first group it is. */
    ADDRESS,
    /**
     * An element, by a CSS selector; its attributes become values, objects in them by their keys.
     */
    ELEMENT,
    /** A tree of columns in a script, by what stands before it; each leaf is a list. */
    TREE,
    /** The answer itself names the next one, by a regular expression around its link. */
    GROUP,
    /** A pager written by a script: pages are numbered in the names of files. */
    PAGER,
    /** A form that is sent back with what it came with. */
    POSTBACK,
    /** A form in which a script counts pages, by a regular expression for the field's name. */
    FORM,
    /** A link with words such as 下一页, by a regular expression for the words. */
    LINK
  }

  /** By what the next request differs from the one before. */
  public enum Count {
    PAGE,
    ROW,
    ONCE
  }

  /**
   * One way to a list. In {@code address}, {@code size}, {@code group} and the values of {@code
   * parameters}, {@code ${name}} stands for a value that was found and {@code ${name|other}} for
   * that or something else; {@code ${page}} counts pages, {@code ${from}} and {@code ${to}} rows
   * from 1, {@code ${offset}} rows from 0.
   *
   * @param find what tells of it, with its expression
   * @param variables more values, by regular expressions over the page, or over its address where
   *     the name begins with {@code url.}
   * @param needs values without which there is no list
   * @param address that is asked
   * @param methods tried in turn until rows come
   * @param parameters of the request; {@code *} takes in all values below a name, or below several
   *     parted by {@code |}
   * @param pageParameters which of the parameters counts pages, where the page chose the names
   * @param count what is counted
   * @param first the first page that is asked for
   * @param size rows of a page
   * @param group pages that are asked for at once
   * @param total values that state the number of rows
   * @param part by which key of a node an address names it behind its {@code #}
   */
  public record ListRule(
      Map<Find, Pattern> find,
      Map<String, Pattern> variables,
      List<String> needs,
      String address,
      List<String> methods,
      Map<String, String> parameters,
      List<String> pageParameters,
      Optional<Count> count,
      Optional<Integer> first,
      String size,
      String group,
      List<String> total,
      String part) {

    public ListRule {
      find = find == null ? Map.of() : Map.copyOf(find);
      variables = variables == null ? Map.of() : Map.copyOf(variables);
      needs = needs == null ? List.of() : List.copyOf(needs);
      address = address == null ? "" : address;
      methods = methods == null ? List.of("GET") : List.copyOf(methods);
      parameters =
          parameters == null
              ? Map.of()
              : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parameters));
      pageParameters = pageParameters == null ? List.of() : List.copyOf(pageParameters);
      count = count == null ? Optional.empty() : count;
      first = first == null ? Optional.empty() : first;
      size = size == null ? "15" : size;
      group = group == null ? "1" : group;
      part = part == null ? "" : part;
      total = total == null ? List.of() : List.copyOf(total);
    }

    /** The one kind of its mark. */
    public Find kind() {
      return find.keySet().iterator().next();
    }

    public Pattern mark() {
      return find.values().iterator().next();
    }
  }
}
