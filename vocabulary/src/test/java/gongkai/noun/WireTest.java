package gongkai.noun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Observation.Meaning;
import gongkai.noun.Observation.Place;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Observation.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WireTest {
  @Test
  void aDisclosureIsFlatAndWhatIsAbsentSaysSo() {
    String hash = "a".repeat(64);
    ObjectNode node =
        Wire.disclosure(
            new Disclosure(
                hash.substring(0, 20),
                new Original(hash, "text/html", 12, "a.html"),
                Map.of(
                    Property.TITLE,
                    new Statement("示例", "示例", Statement.Evidence.HEAD, Statement.Certainty.STATED),
                    Property.REPORTING_YEAR,
                    new Statement(
                        "2016", "2016", Statement.Evidence.HEAD, Statement.Certainty.STATED)),
                new Validity(
                    Validity.Status.REPEALED,
                    Optional.of(LocalDate.of(2020, 1, 2)),
                    "b",
                    "废止",
                    "b"),
                List.of(),
                Relations.NONE,
                List.of(new SourcePlace("https://example.invalid/a.html", Instant.EPOCH)),
                List.of(),
                List.of(),
                Instant.EPOCH,
                Optional.empty()));
    assertEquals("示例", node.get("title").textValue());
    assertEquals("", node.get("documentNumber").textValue());
    assertTrue(node.get("published").isNull());
    assertEquals(2016, node.get("reportingYear").intValue());
    assertEquals("repealed", node.get("validity").textValue());
    assertEquals("2020-01-02", node.get("validitySince").textValue());
    assertEquals("https://example.invalid/a.html", node.get("sources").get(0).textValue());
    for (String[] place :
        new String[][] {
          {"file:///srv/%E6%9C%BA%E5%AF%86/a%20b.doc", "a b.doc"},
          {"file:/srv/secret/report.html", "report.html"},
          {"file:///srv/secret/all.zip!/2021/a.pdf", "all.zip!/2021/a.pdf"},
          {"https://a.invalid/all.zip!/2021/a.pdf", "https://a.invalid/all.zip!/2021/a.pdf"}
        }) {
      assertEquals(place[1], new SourcePlace(place[0], java.time.Instant.EPOCH).published().uri());
    }
    assertEquals("/documents/aaaaaaaaaaaaaaaaaaaa", node.get("link").textValue());
  }

  @Test
  void anObservationLinksToItsWordsAndKeepsEveryDigit() {
    ObjectNode node = Wire.observation(observation(new BigDecimal("3.30E+5")));
    assertEquals("330000", node.get("value").textValue());
    assertEquals("全区", node.get("dimensions").get("scope").textValue());
    assertEquals("/documents/d#o-3", node.get("link").textValue());
  }

  @Test
  void everyNounHasTheKeysOfTheRegistryAndNoOthers() {
    assertEquals(
        registered(Dataset.From.OBSERVATIONS), keys(Wire.observation(observation(BigDecimal.ONE))));
    assertEquals(
        registered(Dataset.From.FINDINGS),
        keys(
            Wire.finding(
                new Finding(
                    "",
                    "d",
                    "",
                    OptionalInt.empty(),
                    "C1",
                    Finding.Severity.HINT,
                    "",
                    "",
                    "",
                    "",
                    List.of(),
                    List.of()))));
  }

  private static List<String> registered(Dataset.From noun) {
    return Property.of(noun, Property.Use.ANSWER).stream().map(Property::wire).toList();
  }

  private static List<String> keys(ObjectNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Observation observation(BigDecimal value) {
    return new Observation(
        "d:p-1:3",
        "d",
        new Subject("示例区人民政府", "990101", OptionalInt.of(2016)),
        new Meaning("", "受理申办事项", Map.of("scope", "全区"), Meaning.NARRATIVE),
        Reading.of(value, "件", true),
        new Place("", "", "", "33万余件", "共33万余件。", "p-1", 3, 8),
        List.of());
  }
}
