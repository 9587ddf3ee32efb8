package gongkai.indexer.collect.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.collect.page.LinkPatterns;
import gongkai.indexer.collect.page.PageView;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.web.Sites.RowKey;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of JSON by their look, however many there are. */
class JsonRowsTest {
  private static final Map<String, RowKey> KEYS =
      Vocabulary.load(VocabularyFolder.shipped()).sites().rowKeys();

  private static final URI PAGE = URI.create("http://localhost/zwgk/index.html");

  private static JsonRows read(Reader json, LinkPatterns links) {
    return JsonRows.of(json, PAGE, KEYS, links);
  }

  /** A million rows that are made while they are read. */
  private static final class Endless extends Reader {
    private int row;
    private String now = "{\"total\":1000000,\"rows\":[";
    private int at;

    @Override
    public int read(char[] into, int from, int length) {
      int read = 0;
      while (read < length) {
        if (at == now.length()) {
          if (row > 1_000_000) {
            return read == 0 ? -1 : read;
          }
          row++;
          now =
              row > 1_000_000
                  ? "{}]}"
                  : "{\"title\":\"关于河道整治的通知\",\"url\":\"/n/" + row + ".html\"},";
          at = 0;
        }
        int part = Math.min(length - read, now.length() - at);
        now.getChars(at, at + part, into, from + read);
        read += part;
        at += part;
      }
      return read;
    }

    @Override
    public void close() {}
  }

  @Test
  void aMillionRowsAreCutAndSaid() {
    JsonRows rows = read(new Endless(), LinkPatterns.none());
    assertEquals(JsonRows.MAX_ROWS, rows.rows().size());
    assertTrue(rows.more());
    assertEquals(1_000_000, rows.total().orElseThrow());
  }

  @Test
  void whatStandsBeforeABrokenTailIsUsed() {
    JsonRows rows =
        read(
            new StringReader(
                "{\"rows\":[{\"title\":\"关于河道整治的通知\",\"url\":\"/a.html\"},{\"title\":\"关于桥"),
            LinkPatterns.none());
    assertEquals(1, rows.rows().size());
  }

  @Test
  void addressesAsScriptsOfThePageMakeThem() {
    String[][] scripts = {
      {"h += '<a href=\"detail.html?id=' + item.id + '\">'", "/zwgk/detail.html?id=7"},
      {"s = \"<li><a target='_blank' href='/view/\" + d[i].id + \".html'>\"", "/view/7.html"},
      {"t = `<a href=\"/n/${row.id}\">${row.title}</a>`", "/n/7"},
      {
        "function go(id){ window.open('/show.jsp?lm=' + lm + '&id=' + id); }", "/show.jsp?lm=3&id=7"
      },
      {"location.href = \"../c/\" + item[\"id\"] + \"/index.html\";", "/c/7/index.html"}
    };
    for (String[] script : scripts) {
      PageView page =
          PageView.of(PAGE, "<script>" + script[0] + "</script>", StandardCharsets.UTF_8);
      JsonRows rows =
          read(
              new StringReader("[{\"id\":7,\"lm\":3,\"title\":\"关于河道整治项目的通知\"}]"),
              LinkPatterns.of(page));
      assertEquals(1, rows.rows().size(), script[0]);
      assertEquals("http://localhost" + script[1], rows.rows().getFirst().address().toString());
    }
  }
}
