package gongkai.site.document;

import gongkai.noun.Disclosure;
import gongkai.noun.Wire;
import gongkai.site.frame.Frame;
import java.util.Set;
import java.util.function.IntFunction;

/** Where the original of a document is reached, and where it is seen page by page. */
final class Originals {
  static final String PDF = "application/pdf";

  /** What a browser draws without running anything. */
  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp");

  private Originals() {}

  static String address(Disclosure disclosure) {
    return "/api/v1/documents/" + disclosure.id() + "/original";
  }

  static boolean isPicture(Disclosure disclosure) {
    return PICTURES.contains(disclosure.original().mediaType());
  }

  static boolean isPdf(Disclosure disclosure) {
    return disclosure.original().mediaType().equals(PDF);
  }

  /** The address of a page beside its text; empty where a browser cannot show the original. */
  static IntFunction<String> pages(Disclosure disclosure, Frame frame) {
    return isPdf(disclosure) || isPicture(disclosure)
        ? page -> frame.link(Wire.link(disclosure.id()) + "/pages/" + page)
        : page -> "";
  }
}
