package gongkai.api.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.NounJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing, in whatever people read: the words files, labels, datasets, pages. */
class OneWordTest {
  /** A word that is not to be said, and the one that is. */
  private static final Map<String, String> SAID_INSTEAD =
      Map.ofEntries(
          Map.entry("未写", "未载明"),
          Map.entry("未标明", "未载明"),
          Map.entry("没有标明", "未载明"),
          Map.entry("没有载明", "未载明"),
          Map.entry("没有写明", "未载明"),
          Map.entry("疑点", "核对提示"),
          Map.entry("存疑", "核对提示"),
          Map.entry("核查", "核对"),
          Map.entry("信息类型", "信息类别"),
          Map.entry("公开类别", "信息类别"),
          Map.entry("取代", "替代"),
          Map.entry("出处", "数据来源"),
          Map.entry("有值", "填写率"),
          Map.entry("完整程度", "填写率"),
          Map.entry("晚于法定期限", "逾期N天"),
          Map.entry("文中数字", "文件中的数据"),
          Map.entry("令牌不对", "令牌错误"));

  @Test
  void theWordsFilesSayIt() throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream in = Words.class.getResourceAsStream("words_zh.properties")) {
      lines.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
    assertTrue(lines.size() > 500);
    assertEquals(List.of(), banned(lines));
  }

  @Test
  void labelsOfPropertiesSayIt() throws IOException {
    try (InputStream in = NounJson.class.getResourceAsStream("properties.json")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertTrue(lines.size() > 50);
      assertEquals(List.of(), banned(lines));
    }
  }

  @Test
  void datasetsSayIt() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files =
        Files.list(Path.of("../datasets/src/main/resources/gongkai/datasets"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    assertTrue(lines.size() > 100);
    assertEquals(List.of(), banned(lines));
  }

  private static List<String> banned(List<String> lines) {
    return lines.stream()
        .flatMap(
            line ->
                SAID_INSTEAD.entrySet().stream()
                    .filter(word -> line.contains(word.getKey()))
                    .map(word -> word.getKey() + " → " + word.getValue() + ": " + line))
        .toList();
  }
}
