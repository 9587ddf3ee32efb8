package gongkai.noun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Observation.Confidence;
import gongkai.noun.Observation.Meaning;
import gongkai.noun.Observation.Place;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Observation.Status;
import gongkai.noun.Observation.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NounJsonTest {
  @Test
  void anObservationIsFlatOnTheWireAndComesBackWhole() throws Exception {
    Observation observation =
        new Observation(
            "d:p-1:3",
            "d",
            new Subject("示例区人民政府", "990101", OptionalInt.of(2016)),
            new Meaning("", "受理申办事项", Map.of("scope", "全区"), Meaning.NARRATIVE),
            Reading.of(new BigDecimal("96171.6"), "万元", true),
            new Place("", "", "", "9.6亿余元", "共9.6亿余元。", "p-1", 3, 9),
            List.of());
    String json = NounJson.mapper().writeValueAsString(observation);
    assertTrue(json.contains("\"value\":\"96171.6\""), json);
    assertTrue(json.contains("\"body\":\"示例区人民政府\""), json);
    assertTrue(json.contains("\"status\":\"number\""), json);
    assertEquals(observation, NounJson.mapper().readValue(json, Observation.class));
  }

  @Test
  void anEmptyCellCannotBeZero() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Reading(
                Optional.of(BigDecimal.ZERO), "件", false, Status.EMPTY, "", Confidence.SURE));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Reading(Optional.empty(), "件", false, Status.ZERO, "", Confidence.SURE));
  }

  @Test
  void aDisclosureComesBackWhole() throws Exception {
    String hash = "0".repeat(64);
    Disclosure disclosure =
        new Disclosure(
            hash.substring(0, 20),
            new Original(hash, "text/plain", 12, "a.txt"),
            Map.of(
                Property.PUBLISHED,
                new Statement(
                    "2017-12-06",
                    "2017年12月6日",
                    Statement.Evidence.METADATA_BLOCK,
                    Statement.Certainty.STATED)),
            Validity.UNSTATED,
            List.of(new Citation("国办发〔2021〕30号", "", Citation.Role.CITES, "", 0, 12)),
            Relations.NONE,
            List.of(new SourcePlace("file:/a.txt", Instant.EPOCH)),
            List.of("needs_ocr"),
            List.of(),
            Instant.EPOCH,
            Optional.empty());
    String json = NounJson.mapper().writeValueAsString(disclosure);
    assertEquals(disclosure, NounJson.mapper().readValue(json, Disclosure.class));
  }
}
