package gongkai.indexer.collect.web;

import gongkai.indexer.collect.fetch.ListRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What was asked for as a part of a list, and which pages are further parts of the same lists. */
final class AskedPages {
  private static final Pattern PAGE_PARAMETER =
      Pattern.compile(
          "(?i)([?&](?:cur|now|current)?(?:p|page|pageno|pagenum|pageindex|pagenumber|pn|startrecord|endrecord)=)[0-9]+");

  private static final Pattern PAGE_FILE =
      Pattern.compile("((?:[_-]|/|/[A-Za-z]+))[0-9]{1,5}(\\.\\w{2,6})$");

  private final Set<String> asked = new HashSet<>();
  private final Set<String> numbered = new HashSet<>();

  /** Whether it was not asked for before. */
  boolean add(ListRequest request) {
    numbered.add(pattern(request.address()));
    return asked.add(request.key());
  }

  boolean contains(URI address) {
    return asked.contains(ListRequest.get(address).key());
  }

  /** Whether a page is one of a list that is being walked already. */
  boolean isOfAList(URI page) {
    return numbered.contains(pattern(page));
  }

  /** The address of a page of a list without its number: all pages of one list have the same. */
  private static String pattern(URI address) {
    String text = address.toString();
    String counted = PAGE_PARAMETER.matcher(text).replaceAll("$1#");
    return counted.equals(text) ? PAGE_FILE.matcher(text).replaceFirst("$1#$2") : counted;
  }
}
