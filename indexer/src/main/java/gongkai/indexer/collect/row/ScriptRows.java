package gongkai.indexer.collect.row;

import gongkai.indexer.collect.page.JsReader;
import gongkai.indexer.collect.page.LinkPatterns;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.page.Scripts;
import gongkai.vocabulary.web.Sites.RowKey;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows that stand in the scripts of a page: arrays of objects or of texts, HTML that is written.
 */
final class ScriptRows {
  private static final Pattern ARRAY = Pattern.compile("[=(:]\\s*(?=\\[\\s*[\\[{\"'])");
  private static final Pattern WRITTEN = Pattern.compile("document\\.write(?:ln)?\\s*\\(");
  private static final int MOST_ARRAYS = 200;

  private ScriptRows() {}

  static List<Row> of(PageView view, Map<String, RowKey> keys) {
    Scripts scripts = new Scripts(view);
    String text = scripts.text();
    Map<URI, Row> rows = new LinkedHashMap<>();
    Matcher array = ARRAY.matcher(text);
    int from = 0;
    for (int met = 0; met < MOST_ARRAYS && array.find(from); met++) {
      from = array.end();
      Optional<Object> literal = JsReader.read(text, array.end(), scripts.variables());
      if (literal.isPresent() && literal.orElseThrow() instanceof List<?> list) {
        for (Row row : ofArray(view, list, keys)) {
          rows.putIfAbsent(row.address(), row);
        }
      }
    }
    StringBuilder html = new StringBuilder();
    Matcher written = WRITTEN.matcher(text);
    while (written.find()) {
      for (Object argument : JsReader.arguments(text, written.end(), scripts.variables())) {
        html.append(JsReader.text(argument));
      }
    }
    if (html.indexOf("<a") >= 0) {
      HtmlRows.of(view, HtmlRows.piece(html.toString()), false)
          .dated()
          .forEach(row -> rows.putIfAbsent(row.address(), row));
    }
    return new ArrayList<>(rows.values());
  }

  private static List<Row> ofArray(PageView view, List<?> list, Map<String, RowKey> keys) {
    List<Row> rows = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    for (Object element : list) {
      if (element instanceof String words && words.contains("<a")) {
        html.append(words).append('\n');
      } else if (element instanceof List<?> cells) {
        List<String> texts = cells.stream().map(JsReader::text).toList();
        CellRow.of(texts, view::resolve).ifPresent(rows::add);
      } else if (element instanceof Map<?, ?> object) {
        rows.addAll(ofObject(view, object, keys));
      }
    }
    if (!html.isEmpty()) {
      rows.addAll(HtmlRows.of(view, HtmlRows.piece(html.toString()), false).dated());
    }
    return rows;
  }

  private static List<Row> ofObject(PageView view, Map<?, ?> object, Map<String, RowKey> keys) {
    try {
      String json = gongkai.noun.NounJson.mapper().writeValueAsString(object);
      return JsonRows.of(new StringReader(json), view.base(), keys, LinkPatterns.none()).rows();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return List.of();
    }
  }
}
