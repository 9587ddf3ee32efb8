package gongkai.indexer.collect.row;

import gongkai.indexer.collect.charset.Charsets;
import gongkai.indexer.collect.page.LinkPatterns;
import gongkai.indexer.collect.page.PageView;
import gongkai.vocabulary.web.Sites;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the answer of a list's server, whatever it is. */
public final class AnswerReader {
  private static final int HEAD = 1 << 16;
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

  /** JSON, or JSON handed to a function, or assigned to a variable. */
  private static final Pattern JSON =
      Pattern.compile(
          "(?s)^[\\s\\uFEFF]*(?:[\\w$.]{0,80}\\s*\\(\\s*|(?:var\\s+)?[\\w$.]{1,80}\\s*=\\s*)?([\\[{]).*");

  private static final Pattern WHOLE = Pattern.compile("(?i)<(?:html|body|!doctype)\\b");

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:共有?|总共有?|总计|总数|总记录数?|记录总数)\\s*[:：]?\\s*(?:<[^>]{1,80}>\\s*)?([0-9]{1,9})\\s*(?:</[^>]{1,20}>\\s*)?(?:条|篇|件|项|个(?:文件|信息)|$)");

  private final Sites sites;

  public AnswerReader(Sites sites) {
    this.sites = sites;
  }

  /**
   * Reads an answer.
   *
   * @param base of its links, where it is a piece of a page
   * @param totals names under which its family states the number of rows
   * @param links how addresses are made of rows that have none
   */
  public Answer read(
      URI from, URI base, Path file, String contentType, List<String> totals, LinkPatterns links)
      throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    Matcher said = CHARSET.matcher(contentType);
    Charset charset = Charsets.of(head, said.find() ? said.group(1) : Charsets.declaredIn(head));
    Matcher json = JSON.matcher(new String(head, charset));
    if (json.matches()) {
      try (Reader in =
          new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
        long passed = in.skip(json.start(1));
        if (passed < json.start(1)) {
          throw new IOException("the answer ends early");
        }
        return ofJson(JsonRows.of(in, base, sites.rowKeys(), links), from, base, charset, totals);
      }
    }
    Optional<PageView> page = PageView.of(from, file, "text/html;" + contentType);
    if (page.filter(view -> XmlRows.areIn(view.text())).isPresent()) {
      XmlRows xml = XmlRows.of(page.orElseThrow().at(base), sites.rowKeys(), links);
      if (!xml.rows().isEmpty()) {
        return new Answer(xml.rows(), xml.total(), OptionalLong.empty(), Optional.empty(), false);
      }
    }
    // A page of its own has its own base; a piece of one is read where it is put.
    return page.map(
            view -> ofPage(WHOLE.matcher(view.text()).find() ? view : view.at(base), totals, true))
        .orElseGet(
            () ->
                new Answer(
                    List.of(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    false));
  }

  private Answer ofJson(JsonRows json, URI from, URI base, Charset charset, List<String> totals) {
    Optional<PageView> inside =
        json.fragments().isEmpty()
            ? Optional.empty()
            : Optional.of(PageView.of(from, json.fragments(), charset).at(base));
    if (!json.rows().isEmpty() || inside.isEmpty()) {
      return new Answer(json.rows(), json.total(), json.pages(), Optional.empty(), json.more());
    }
    Answer page = ofPage(inside.orElseThrow(), totals, true);
    return new Answer(
        page.rows(),
        json.total().isPresent() ? json.total() : page.total(),
        json.pages(),
        inside,
        false);
  }

  /**
   * Links one below the other with the words of titles and no dates, in a page that may be a list.
   */
  public List<Row> undated(PageView view) {
    return HtmlRows.of(view, view.html(), false).undated();
  }

  /** The rows of a page. */
  public Answer ofPage(PageView view, List<String> totals, boolean certain) {
    List<Row> rows = Records.areIn(view.text()) ? Records.of(view) : List.of();
    if (rows.isEmpty()) {
      rows = HtmlRows.of(view, view.html(), false).dated();
    }
    if (rows.isEmpty()) {
      rows = ScriptRows.of(view, sites.rowKeys());
    }
    if (rows.isEmpty() && certain) {
      HtmlRows any = HtmlRows.of(view, view.html(), false);
      rows =
          any.undated().isEmpty() && view.text().length() < HEAD
              ? HtmlRows.of(view, view.html(), true).dated()
              : any.undated();
    }
    return new Answer(
        rows, total(view.text(), totals), OptionalLong.empty(), Optional.of(view), false);
  }

  /** The number of rows that a text states. */
  public static OptionalLong total(String text, List<String> names) {
    for (String name : names) {
      Matcher stated =
          Pattern.compile(
                  "(?i)(?<![\\w-])"
                      + Pattern.quote(name)
                      + "[\"']?\\s*[:=>]\\s*[\"']?([0-9]{1,9})(?![0-9])")
              .matcher(text);
      if (stated.find()) {
        return OptionalLong.of(Long.parseLong(stated.group(1)));
      }
    }
    Matcher counted = COUNTED.matcher(text);
    return counted.find()
        ? OptionalLong.of(Long.parseLong(counted.group(1)))
        : OptionalLong.empty();
  }
}
