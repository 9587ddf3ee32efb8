package gongkai.api.request;

import java.util.regex.Pattern;

/**
 * Whoever gives the data away, as catalogues, feeds and pages name it.
 *
 * @param name such as 示例区人民政府办公室; empty where the operator has not said it
 * @param page its address, or empty
 */
public record Publisher(String name, String page) {
  /** Nobody has said it. */
  public static final Publisher UNSAID = new Publisher("", "");

  private static final Pattern PAGE = Pattern.compile("https?://[^\\s<>\"]+");
  private static final int LONGEST = 200;

  public Publisher {
    if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the publisher is one line of at most " + LONGEST + " characters");
    }
    if (!page.isEmpty() && (page.length() > LONGEST || !PAGE.matcher(page).matches())) {
      throw new IllegalArgumentException(
          "the publisher's page is an address beginning with http:// or https://, not: " + page);
    }
  }
}
