package gongkai.indexer.describe;

import gongkai.chinese.Folding;
import gongkai.indexer.extract.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers that belong to a person: those of identity cards (GB 11643-1999, of 18 digits with
 * a right check digit, or of 15 digits behind the word) and of mobile telephones. An office's
 * published landline, a hotline, an index number or a sum of money is none.
 *
 * <p>Masking replaces character by character, so that every offset stays what it was.
 */
final class PersonalData {
  /** Says that the document held such numbers. */
  static final String FOUND = "personal_data";

  /** Says that they are masked in all that is shown of it; the original is as it was published. */
  static final String MASKED = "personal_data_masked";

  private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])";
  private static final Pattern CARD =
      Pattern.compile(
          "(?<![0-9A-Za-z])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}"
              + DAY
              + "[0-9]{3}[0-9Xx](?![0-9A-Za-z])");
  private static final Pattern OLD_CARD =
      Pattern.compile("身份证[^0-9\\n]{0,12}(?<card>[1-9][0-9]{7}" + DAY + "[0-9]{3})(?![0-9A-Za-z])");
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![0-9A-Za-z/_.\\-])(?:\\+?86[ \\-]?)?(?<mobile>1[3-9][0-9](?:[ \\-]?[0-9]{4}){2})"
              + "(?![0-9A-Za-z/_]|[.\\-][0-9]|[ ]?[元万亿件份条吨户人次平米])");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private PersonalData() {}

  /** A piece of text to be masked, its first characters and its last ones left as they are. */
  private record Place(int from, int to) {}

  static int count(String text) {
    return places(text).size();
  }

  static String masked(String text) {
    List<Place> places = places(text);
    if (places.isEmpty()) {
      return text;
    }
    char[] masked = text.toCharArray();
    for (Place place : places) {
      for (int i = place.from(); i < place.to(); i++) {
        if (Character.isLetterOrDigit(masked[i])) {
          masked[i] = '*';
        }
      }
    }
    return new String(masked);
  }

  /** The same content without those numbers, in its text, its margin and its properties. */
  static Content masked(Content content) {
    Map<String, List<String>> properties = new HashMap<>();
    content
        .properties()
        .forEach(
            (name, values) ->
                properties.put(name, values.stream().map(PersonalData::masked).toList()));
    return new Content(
        content.mediaType(),
        masked(content.text()),
        content.blocks(),
        content.margin().stream().map(PersonalData::masked).toList(),
        properties,
        content.attachments().stream()
            .map(each -> new Content.Attachment(each.href(), masked(each.label())))
            .toList(),
        with(content.marks(), MASKED));
  }

  static Content marked(Content content) {
    return content.withMark(FOUND);
  }

  private static List<String> with(List<String> marks, String mark) {
    List<String> more = new ArrayList<>(marks);
    more.add(mark);
    return more;
  }

  private static List<Place> places(String text) {
    String folded = Folding.fold(text);
    if (folded.length() != text.length()) {
      throw new IllegalStateException("folding keeps every place");
    }
    List<Place> places = new ArrayList<>();
    Matcher card = CARD.matcher(folded);
    while (card.find()) {
      if (checks(card.group())) {
        places.add(new Place(card.start() + 6, card.end()));
      }
    }
    Matcher old = OLD_CARD.matcher(folded);
    while (old.find()) {
      places.add(new Place(old.start("card") + 6, old.end("card")));
    }
    Matcher mobile = MOBILE.matcher(folded);
    while (mobile.find()) {
      places.add(new Place(mobile.start("mobile") + 3, mobile.end("mobile") - 4));
    }
    return places;
  }

  private static boolean checks(String card) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (card.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11) == Character.toUpperCase(card.charAt(17));
  }
}
