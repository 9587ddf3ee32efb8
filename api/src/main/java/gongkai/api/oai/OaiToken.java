package gongkai.api.oai;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a list goes on: what was asked for and the place, in one word. The token never expires.
 *
 * @param prefix metadata prefix
 * @param from as it was given, or empty; likewise until and set
 * @param shown how many records were given before
 * @param mark of the index
 */
record OaiToken(
    String verb, String prefix, String from, String until, String set, long shown, String mark) {

  String written() {
    String text = String.join("|", verb, prefix, from, until, set, "" + shown, mark);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a token.
   *
   * @throws OaiException badResumptionToken
   */
  static OaiToken read(String token, String verb) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", 7);
      if (parts.length == 7 && parts[0].equals(verb) && parts[5].matches("\\d{1,12}")) {
        return new OaiToken(
            verb, parts[1], parts[2], parts[3], parts[4], Long.parseLong(parts[5]), parts[6]);
      }
    } catch (IllegalArgumentException e) {
      throw bad();
    }
    throw bad();
  }

  static OaiException bad() {
    return new OaiException("badResumptionToken", "not a token of this list");
  }
}
