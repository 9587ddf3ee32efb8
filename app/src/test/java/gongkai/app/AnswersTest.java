package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions answered in words of the sample corpus. */
class AnswersTest {
  private static final int QUESTIONS = 300;

  private final SampleService service = SampleService.get();
  private final Map<String, String> texts = new HashMap<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年清禾区人民政府新收政府信息公开申请多少件？",
        "清禾区人民政府2023年新收政府信息公开申请是多少",
      })
  void aQuestionForANumberIsAnsweredByThePlaceThatStatesIt(String question) {
    JsonNode answers = answer(question).get("answers");
    assertTrue(answers.size() > 0, answers.toString());
    for (JsonNode one : answers) {
      assertTrue(one.get("text").asText().contains("126"), one.toString());
      assertFalse(one.get("observation").asText().isEmpty(), one.toString());
    }
  }

  @Test
  void aQuestionForARuleIsAnsweredByASentenceOfIt() {
    JsonNode one = answer("最低生活保障初审意见几个工作日内作出确认").get("answers").get(0);
    assertTrue(one.get("text").asText().contains("工作日内作出确认"), one.toString());
    assertEquals("sentence", one.get("kind").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "月亮上的环形山有多少座",
        "2003年清禾区人民政府新收政府信息公开申请多少件",
        "2023年火星区人民政府新收政府信息公开申请多少件",
        "谁写了红楼梦",
        "怎样做红烧肉",
        "明天会下雨吗",
        "what is the capital of France",
        "勾股定理怎么证明",
        "世界杯冠军是哪个队",
        "<script>alert(1)</script>",
        "id:* OR title:[* TO *]",
      })
  void whatNothingAnswersHasNoAnswer(String question) {
    JsonNode answer = answer(question);
    assertEquals(0, answer.get("answers").size(), answer.toString());
    assertTrue(answer.get("message").asText().contains("没有"), answer.toString());
  }

  @Test
  void everyAnswerIsAPieceOfItsDocument() {
    JsonNode documents =
        tree(service.page("/api/v1/search?q=" + encoded("细则 办法 第七条") + "&size=20").body());
    List<String> words = new ArrayList<>();
    for (JsonNode hit : documents.get("hits")) {
      String text = text(hit.get("id").asText());
      for (int at = 0; at + 20 < text.length(); at += 1 + text.length() / 40) {
        words.add(text.substring(at, at + 4 + at % 16).strip());
      }
    }
    assertTrue(words.size() > 100, "words: " + words.size());
    Random random = new Random(23);
    int answered = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      String question =
          switch (i % 4) {
            case 0 ->
                words.get(random.nextInt(words.size())) + words.get(random.nextInt(words.size()));
            case 1 -> (2019 + i % 7) + "年清禾区人民政府办结政府信息公开申请多少件";
            default -> words.get(random.nextInt(words.size()));
          };
      for (JsonNode one : answer(question).get("answers")) {
        answered++;
        assertEquals(
            one.get("text").asText(),
            text(one.get("document").asText())
                .substring(one.get("start").asInt(), one.get("end").asInt()),
            question);
      }
    }
    assertTrue(answered > QUESTIONS / 20, "answers: " + answered);
  }

  @Test
  void aRuleThatWasReplacedTellsItsHistory() {
    JsonNode found =
        tree(service.page("/api/v1/search?q=" + encoded("文号:清政发〔2015〕18号")).body()).get("hits");
    String id = found.get(0).get("id").asText();
    JsonNode history = tree(service.page("/api/v1/documents/" + id + "/history").body());
    List<String> happened = new ArrayList<>();
    List<String> days = new ArrayList<>();
    for (JsonNode event : history.get("events")) {
      happened.add(event.get("happened").asText());
      days.add(event.path("day").asText("9999"));
    }
    assertEquals(days.stream().sorted().toList(), days);
    assertTrue(happened.containsAll(List.of("published", "ended", "indexed")), history.toString());
    JsonNode ended = history.get("events").get(happened.indexOf("ended"));
    assertFalse(ended.get("sentence").asText().isEmpty(), ended.toString());
  }

  private String text(String document) {
    return texts.computeIfAbsent(
        document,
        id -> {
          HttpResponse<String> text = service.page("/api/v1/documents/" + id + "/text");
          assertEquals(200, text.statusCode(), id);
          return text.body();
        });
  }

  private JsonNode answer(String question) {
    return tree(service.page("/api/v1/answer?q=" + encoded(question)).body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode tree(String json) {
    try {
      return NounJson.mapper().readTree(json);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(json, e);
    }
  }
}
