package gongkai.indexer.collect.list;

import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.row.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Sends the form of the page before back, with what it came with and the wish for the next. */
final class PostbackPager implements Pager {
  private static final Pattern NEXT =
      Pattern.compile("(?i)[\\[(]?\\s*(?:下一?页|后一?页|next|>|»|›)\\s*[\\])]?");

  private final FoundList list;
  private int current = 1;

  PostbackPager(FoundList list) {
    this.list = list;
  }

  private record Wish(String target, String argument) {}

  @Override
  public Optional<ListRequest> next(Answer last, int fresh) {
    Optional<PageView> view = last.view();
    Optional<Wish> wish = view.flatMap(this::wish);
    current++;
    return wish.flatMap(wanted -> request(view.orElseThrow(), wanted));
  }

  private Optional<Wish> wish(PageView view) {
    Optional<Wish> numbered = Optional.empty();
    Optional<Wish> named = Optional.empty();
    String number = Integer.toString(current + 1);
    for (Element element : view.html().select("[href*=__doPostBack], [onclick*=__doPostBack]")) {
      Matcher call =
          list.rule().mark().matcher(element.attr("href") + " " + element.attr("onclick"));
      if (call.find() && !element.hasAttr("disabled")) {
        Wish wish = new Wish(call.group(1), call.group(2));
        String words = element.text().strip();
        if (wish.argument().replaceFirst("^(?i)page\\$", "").equals(number)
            || words.equals(number)) {
          numbered = numbered.or(() -> Optional.of(wish));
        } else if (NEXT.matcher(words).matches() || wish.argument().equalsIgnoreCase("Page$Next")) {
          named = named.or(() -> Optional.of(wish));
        }
      }
    }
    return numbered.isPresent() ? numbered : named;
  }

  private Optional<ListRequest> request(PageView view, Wish wish) {
    Element form = view.html().selectFirst("form:has([name=__VIEWSTATE])");
    Element any = form == null ? view.html().selectFirst("form") : form;
    if (any == null) {
      return Optional.empty();
    }
    Map<String, String> fields = new LinkedHashMap<>(Forms.fields(any));
    fields.put("__EVENTTARGET", wish.target());
    fields.put("__EVENTARGUMENT", wish.argument());
    return Forms.request(view, any, fields).filter(request -> list.leadsTo(request.address()));
  }
}
