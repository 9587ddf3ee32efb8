package gongkai.api.answer;

import gongkai.api.problem.ProblemException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On what conditions a client wants an answer, in the order of RFC 9110, section 13.2.2. */
final class Conditions {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\uffff]*\"");
  private static final HeaderName IF_UNMODIFIED_SINCE = HeaderNames.create("If-Unmodified-Since");

  private Conditions() {}

  /**
   * Shows the validators and weighs the request against them.
   *
   * @return whether that was all: the client has what it asks for, and is told so
   * @throws ProblemException 412 where the client wants something that is not so any more
   */
  static boolean settle(ServerRequest request, ServerResponse response, Validators validators) {
    validators.show(response);
    Method method = request.prologue().method();
    if (!method.equals(Method.GET) && !method.equals(Method.HEAD)) {
      return false;
    }
    if (fails(request, validators)) {
      throw ProblemException.of(Status.PRECONDITION_FAILED_412, "precondition-failed");
    }
    if (!isKnown(request, validators)) {
      return false;
    }
    response.status(Status.NOT_MODIFIED_304).send();
    return true;
  }

  private static boolean fails(ServerRequest request, Validators validators) {
    if (request.headers().contains(HeaderNames.IF_MATCH)) {
      String wanted = Lists.of(request, HeaderNames.IF_MATCH);
      return !wanted.strip().equals("*")
          && validators
              .tag()
              .filter(tag -> !tag.startsWith("W/") && tags(wanted).contains(tag))
              .isEmpty();
    }
    return date(request, IF_UNMODIFIED_SINCE)
        .filter(
            since -> validators.modified().filter(modified -> modified.isAfter(since)).isPresent())
        .isPresent();
  }

  private static boolean isKnown(ServerRequest request, Validators validators) {
    if (request.headers().contains(HeaderNames.IF_NONE_MATCH)) {
      String had = Lists.of(request, HeaderNames.IF_NONE_MATCH);
      return had.strip().equals("*")
          || validators
              .tag()
              .filter(tag -> tags(had).stream().anyMatch(each -> opaque(each).equals(opaque(tag))))
              .isPresent();
    }
    return date(request, HeaderNames.IF_MODIFIED_SINCE)
        .filter(
            since -> validators.modified().filter(modified -> !modified.isAfter(since)).isPresent())
        .isPresent();
  }

  private static Optional<Instant> date(ServerRequest request, HeaderName name) {
    return request.headers().value(name).flatMap(HttpDate::parse);
  }

  private static List<String> tags(String list) {
    List<String> tags = new ArrayList<>();
    Matcher matcher = TAG.matcher(list);
    while (matcher.find()) {
      tags.add(matcher.group());
    }
    return tags;
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
