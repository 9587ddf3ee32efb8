package gongkai.indexer.collect.list;

import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.row.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Sends the form in which a script counts pages, with the number of the next one. */
final class FormPager implements Pager {
  private final FoundList list;
  private int current;

  FormPager(FoundList list) {
    this.list = list;
    String said = list.values().getOrDefault(Forms.NUMBER, "");
    this.current = said.matches("[0-9]{1,5}") ? Math.max(1, Integer.parseInt(said)) : 1;
  }

  @Override
  public Optional<ListRequest> next(Answer last, int fresh) {
    current++;
    PageView page = last.view().orElse(list.page());
    return Forms.counting(page, list.rule().mark())
        .or(() -> Forms.counting(list.page(), list.rule().mark()))
        .flatMap(field -> request(page, field));
  }

  private Optional<ListRequest> request(PageView page, Element field) {
    Element form = field.closest("form");
    Map<String, String> fields = new LinkedHashMap<>(Forms.fields(form));
    fields.put(field.attr("name"), Integer.toString(current));
    return Forms.request(page, form, fields).filter(request -> list.leadsTo(request.address()));
  }
}
