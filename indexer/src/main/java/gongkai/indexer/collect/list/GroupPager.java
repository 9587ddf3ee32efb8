package gongkai.indexer.collect.list;

import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.row.Answer;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the address of the next group as it is given; only its page is counted up. */
final class GroupPager implements Pager {
  private final FoundList list;
  private final String parameter;
  private final Set<URI> asked = new HashSet<>();
  private String address;

  GroupPager(FoundList list) {
    this.list = list;
    this.address = list.values().getOrDefault("address", "");
    this.parameter =
        list.rule().pageParameters().isEmpty() ? "page" : list.rule().pageParameters().getFirst();
  }

  @Override
  public Optional<ListRequest> next(Answer last, int fresh) {
    if (!asked.isEmpty()) {
      Optional<String> given = last.view().flatMap(this::given);
      address =
          given
              .filter(
                  href -> list.page().resolve(href).filter(uri -> !asked.contains(uri)).isPresent())
              .orElseGet(() -> further(address));
    }
    return list.page()
        .resolve(address)
        .filter(list::leadsTo)
        .filter(asked::add)
        .map(ListRequest::get);
  }

  private Optional<String> given(PageView view) {
    Matcher group = list.rule().mark().matcher(view.text());
    return group.find()
        ? Optional.of(GroupLink.in(group.group(1))).filter(href -> !href.isEmpty())
        : Optional.empty();
  }

  private String further(String href) {
    Matcher page =
        Pattern.compile("(?<=[?&]" + Pattern.quote(parameter) + "=)[0-9]{1,7}").matcher(href);
    return page.find()
        ? page.replaceFirst(Integer.toString(Integer.parseInt(page.group()) + 1))
        : href;
  }
}
