package gongkai.indexer.collect.judge;

import gongkai.indexer.collect.page.PageView;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A page that says nothing itself and leads on at once, by its head or by a script. */
public final class Onward {
  /** So many words only ask to wait. */
  private static final int FEW_WORDS = 60;

  private static final Pattern REFRESH =
      Pattern.compile("(?is)\\s*([0-9]{0,3})[0-9.]*\\s*[;,]\\s*url\\s*=\\s*['\"]?([^'\">]+)");

  private static final int SOON = 10;

  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?s)(?:^|[;{}\\s(\"'])(?:(?:window|top|self|parent|document)\\.)?location(?:\\.href)?"
              + "(?:\\s*=\\s*|\\.(?:replace|assign)\\s*\\(\\s*)([\"'])([^\"'\\s]{1,1000})\\1\\s*(?![+\\w])");

  private static final Pattern CHOOSES =
      Pattern.compile("\\b(?:if|switch|function|catch)\\b|=>|\\?");

  private Onward() {}

  public static Optional<URI> of(PageView view) {
    String words = PageJudge.words(view);
    boolean mute =
        words.length() <= FEW_WORDS
            && words.indexOf('。') < 0
            && view.html().select("a[href]").size() <= 2
            && view.html().select("iframe[src], frame[src], embed[src], object[data]").isEmpty()
            && !PageJudge.mayHoldText(view);
    return mute
        ? refresh(view).or(() -> script(view)).filter(to -> !to.equals(view.uri()))
        : Optional.empty();
  }

  private static Optional<URI> refresh(PageView view) {
    for (Element meta : view.html().select("meta[http-equiv~=(?i)^refresh$]")) {
      Matcher target = REFRESH.matcher(meta.attr("content"));
      if (target.lookingAt()) {
        boolean soon = target.group(1).isEmpty() || Integer.parseInt(target.group(1)) <= SOON;
        return soon ? view.resolve(target.group(2).strip()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Where all its scripts agree; a script that chooses is not run. */
  private static Optional<URI> script(PageView view) {
    Optional<URI> only = Optional.empty();
    for (Element script : view.html().select("script:not([src])")) {
      Matcher target = SCRIPT.matcher(script.data());
      while (target.find()) {
        if (CHOOSES.matcher(script.data().substring(0, target.start())).find()) {
          return Optional.empty();
        }
        Optional<URI> to = view.resolve(target.group(2));
        if (only.isPresent() && !only.equals(to)) {
          return Optional.empty();
        }
        only = to;
      }
    }
    return only;
  }
}
