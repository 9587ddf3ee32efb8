package gongkai.api;

import gongkai.api.request.Owner;
import gongkai.api.request.Publisher;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What the whole site says of itself.
 *
 * @param name in the head of every page
 * @param sample whether it serves the shipped sample, which every page then says
 * @param idCode 网站标识码, ten digits, or empty
 * @param contact where errors are reported: an e-mail address, a telephone number, the address of a
 *     page or a line of words; or empty
 * @param publisher who gives the data away
 */
public record Site(
    String name, boolean sample, String idCode, String contact, Publisher publisher) {
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{10}");
  private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"?&]+@[^\\s@<>\"?&]+\\.[a-zA-Z]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,20}");
  private static final Pattern PAGE = Pattern.compile("https?://[^\\s<>\"]+");
  private static final int LONGEST_CONTACT = 200;

  public Site {
    if (!idCode.isEmpty() && !CODE.matcher(idCode).matches()) {
      throw new IllegalArgumentException("网站标识码 has ten digits (or letters), not: " + idCode);
    }
    if (contact.length() > LONGEST_CONTACT || contact.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a contact is one line of at most " + LONGEST_CONTACT + " characters");
    }
  }

  /** One whose operator has not said who publishes. */
  public Site(String name, boolean sample, String idCode, String contact) {
    this(name, sample, idCode, contact, Publisher.UNSAID);
  }

  /** What answers that travel say of whose they are. */
  public Owner owner() {
    return new Owner(
        name,
        publisher.name().isEmpty() ? name : publisher.name(),
        publisher.page(),
        contact,
        contactMail(),
        contactMail().isEmpty() ? contactLink("", "") : "mailto:" + contact);
  }

  /** One that has said neither its code nor whom to write to. */
  public static Site named(String name, boolean sample) {
    return new Site(name, sample, "", "");
  }

  /**
   * What the contact leads to; empty where words are all there is.
   *
   * @param subject of an e-mail
   * @param text of an e-mail, with line feeds
   */
  public String contactLink(String subject, String text) {
    if (!contactMail().isEmpty()) {
      return "mailto:" + contact + "?subject=" + encoded(subject) + "&body=" + encoded(text);
    }
    if (PHONE.matcher(contact).matches()) {
      return "tel:" + contact.replaceAll("[ -]", "");
    }
    return PAGE.matcher(contact).matches() ? contact : "";
  }

  /** The e-mail address of the contact, where it is one; else empty. */
  private String contactMail() {
    return MAIL.matcher(contact).matches() ? contact : "";
  }

  /** A mail program reads no plus as a blank, and ends lines as RFC 6068 does. */
  private static String encoded(String text) {
    return URLEncoder.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
