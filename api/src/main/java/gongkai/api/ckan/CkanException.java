package gongkai.api.ckan;

import gongkai.api.problem.Fault;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An error in CKAN's own form: what is wrong with an argument stands under its name. */
final class CkanException extends RuntimeException {
  private static final String TYPE = "__type";

  private final int status;
  private final Map<String, Object> shown;

  private CkanException(int status, String type, String message, Map<String, Object> more) {
    super(message);
    this.status = status;
    this.shown = new LinkedHashMap<>();
    shown.put(TYPE, type);
    shown.put("message", message);
    shown.putAll(more);
  }

  static CkanException notFound(String what) {
    return new CkanException(404, "Not Found Error", "Not found: " + what, Map.of());
  }

  static CkanException invalid(String message) {
    return new CkanException(409, "Validation Error", message, Map.of());
  }

  static CkanException invalid(String argument, String message) {
    return new CkanException(
        409, "Validation Error", argument + ": " + message, Map.of(argument, List.of(message)));
  }

  static CkanException missing(String argument) {
    return invalid(argument, "Missing value");
  }

  /** Of parameters that are too many or too long. */
  static CkanException invalid(List<Fault> faults) {
    Words words = Words.in(Language.EN);
    Map<String, Object> more = new LinkedHashMap<>();
    StringBuilder message = new StringBuilder();
    for (Fault fault : faults) {
      String said = words.say("fault." + fault.key(), fault.with().toArray());
      more.put(fault.parameter(), List.of(said));
      message
          .append(message.isEmpty() ? "" : "; ")
          .append(fault.parameter())
          .append(": ")
          .append(said);
    }
    return new CkanException(409, "Validation Error", message.toString(), more);
  }

  int status() {
    return status;
  }

  /** As it stands in the answer. */
  Map<String, Object> shown() {
    return shown;
  }
}
