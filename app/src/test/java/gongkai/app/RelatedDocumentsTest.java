package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has to do with what in the sample corpus, and why. */
class RelatedDocumentsTest {
  private static final Set<String> GUESSED = Set.of("series", "alike");

  private final SampleService service = SampleService.get();
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  RelatedDocumentsTest() {
    service
        .report()
        .items()
        .forEach(
            item -> {
              String file = Path.of(item.source()).getFileName().toString();
              files.put(item.id(), file);
              ids.put(file, item.id());
            });
  }

  @ParameterizedTest
  @CsvSource({
    "qzf-2021-9-dibao.html, interpretedBy, 解读本文, jd-2021-dibao.html",
    "jd-2021-dibao.html, interprets, 本文解读的文件, qzf-2021-9-dibao.html",
    "qzf-2021-9-dibao.html, supersedes, 被本文替代, qzf-2015-18-dibao.html",
    "qzf-2021-9-dibao.html, citedBy, 引用本文, guide-dibao-shenqing.docx",
    "guide-dibao-shenqing.docx, cites, 被本文引用, qzf-2021-9-dibao.html",
    "qzf-2021-9-dibao.html, series, 同一文号系列, qzf-2021-15-shisiwu.html",
    "guide-dibao-shenqing.docx, alike, 内容相近, jd-2021-dibao.html",
    "letter-2022-dianti.html, alike, 内容相近, qzb-2020-33-jiuxiaoqu.html",
    "warning-2024-baoyu.txt, alike, 内容相近, qzb-2023-17-fangxun.docx",
    "qzb-2023-17-fangxun.docx, alike, 内容相近, warning-2024-baoyu.txt",
    "letter-2024-xuequ.html, alike, 内容相近, jyj-2024-8-zhaosheng.html",
    "housing-2024-yaohao.html, alike, 内容相近, qzg-2023-2-gongzufang.html",
    "qzb-2017-46-kaohe.doc, alike, 内容相近, circular-2023-kaohe.docx",
    "jyj-2021-annual-report.html, alike, 内容相近, jyj-2022-annual-report.html",
    "juesuan-2022.html, alike, 内容相近, budget-2023-minzheng.pdf",
  })
  void isRelatedForTheReason(String file, String relation, String reason, String other) {
    List<String> found = new ArrayList<>();
    for (JsonNode item : related(file)) {
      found.add(item.path("relation").asText() + " " + files.get(item.path("id").asText()));
      if (item.path("relation").asText().equals(relation)) {
        assertEquals(reason, item.path("reason").asText());
      }
    }
    assertTrue(found.contains(relation + " " + other), found.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "news-2025-tushuguan.html",
    "letter-2025-gongjiao.html",
    "procurement-2024-xiaoche.html",
    "response-2023-zilaishui.html",
  })
  void whatIsLikeNothingIsNotSaidToBe(String file) {
    List<String> relations = new ArrayList<>();
    related(file).forEach(item -> relations.add(item.path("relation").asText()));
    assertFalse(relations.contains("alike"), relations.toString());
  }

  @Test
  void noOneIsItsOwnRelativeOrGuessedTwice() {
    int relatives = 0;
    for (String file : ids.keySet()) {
      Set<String> seen = new HashSet<>();
      for (JsonNode item : related(file)) {
        String id = item.path("id").asText();
        assertFalse(id.equals(ids.get(file)), file);
        boolean known = !seen.add(id);
        assertFalse(known && GUESSED.contains(item.path("relation").asText()), file + " " + item);
        relatives++;
      }
    }
    assertTrue(relatives > ids.size(), relatives + " relatives");
  }

  @Test
  void thePageSaysItToo() {
    assertTrue(page("qzf-2021-9-dibao.html").contains("<h3>同一文号系列</h3>"));
    assertTrue(page("guide-dibao-shenqing.docx").contains("<h3>内容相近</h3>"));
  }

  private String page(String file) {
    return service.page("/documents/" + ids.get(file)).body();
  }

  private JsonNode related(String file) {
    return service.json("/api/v1/documents/" + ids.get(file) + "/related").path("items");
  }
}
