package gongkai.site.frame;

import gongkai.noun.Validity;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The words for whether a document is in force, for the script that shows suggestions. */
public final class Statuses {
  private Statuses() {}

  /** {@code in_force=现行有效|repealed=已废止}; what nobody states is not shown. */
  public static String of(Frame frame) {
    return Arrays.stream(Validity.Status.values())
        .filter(status -> status != Validity.Status.UNSTATED)
        .map(status -> status.wire() + "=" + frame.say("value.validity." + status.wire()))
        .collect(Collectors.joining("|"));
  }
}
