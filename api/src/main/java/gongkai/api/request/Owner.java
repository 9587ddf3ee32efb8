package gongkai.api.request;

/**
 * Whose service it is, for answers that travel.
 *
 * @param siteName in the head of every page
 * @param publisher who gives the data away; the site's name where nobody said it
 * @param page the publisher's address on the web, or empty
 * @param contact where errors are reported, as it was written, or empty
 * @param mail the contact where it is an e-mail address, else empty
 * @param link what the contact leads to, or empty
 */
public record Owner(
    String siteName, String publisher, String page, String contact, String mail, String link) {}
