package gongkai.dataset;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A licence that a definition may name, by its SPDX identifier. */
public enum Licence {
  CC_BY("CC-BY-4.0", "Creative Commons Attribution 4.0", "by/4.0/"),
  CC_BY_SA("CC-BY-SA-4.0", "Creative Commons Attribution Share Alike 4.0", "by-sa/4.0/"),
  CC0("CC0-1.0", "CC0 1.0", "zero/1.0/");

  private final String id;
  private final String title;
  private final String path;

  Licence(String id, String title, String path) {
    this.id = id;
    this.title = title;
    this.path = path;
  }

  public static boolean known(String id) {
    return Arrays.stream(values()).anyMatch(licence -> licence.id.equals(id));
  }

  public static String names() {
    return Arrays.stream(values()).map(licence -> licence.id).collect(Collectors.joining(", "));
  }

  public static Licence of(String id) {
    return Arrays.stream(values())
        .filter(licence -> licence.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " is not one of " + names()));
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  /** Its code in the EU's vocabulary of licences. */
  public String euCode() {
    return switch (this) {
      case CC_BY -> "CC_BY_4_0";
      case CC_BY_SA -> "CC_BYSA_4_0";
      case CC0 -> "CC0";
    };
  }

  /** Where its text stands. */
  public String url() {
    return (this == CC0
            ? "https://creativecommons.org/publicdomain/"
            : "https://creativecommons.org/licenses/")
        + path;
  }
}
