package gongkai.noun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Property.Use;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyTest {
  private static final String LINE =
      """
      {"of": "findings", "name": "year", "type": "year?", "label": "年度", "labelEn": "Year",
       "uses": ["answer"]}""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"label\": \"年度\" | \"label\": \"\" | the key label is missing",
        "year? | century | CENTURY",
        "\"answer\" | \"answers\" | ANSWERS",
        "labelEn | labelEN | the key labelEN is not known",
      })
  void aLineThatIsNotUnderstoodStopsTheStart(String was, String is, String why) throws Exception {
    String wrong = "[" + LINE.replace(was, is) + "]";
    String message =
        assertThrows(
                IllegalStateException.class,
                () -> PropertyFile.read(NounJson.mapper().readTree(wrong)))
            .getMessage();
    assertTrue(message.contains("findings.year") && message.contains(why), message);
  }

  @Test
  void aPropertyGivenTwiceStopsTheStart() {
    assertThrows(
        IllegalStateException.class,
        () -> PropertyFile.read(NounJson.mapper().readTree("[" + LINE + "," + LINE + "]")));
  }

  @Test
  void closedListsAreThoseOfTheCode() {
    assertEquals(
        Arrays.stream(Validity.Status.values()).map(Validity.Status::wire).toList(),
        Property.VALIDITY.closed().values());
    assertEquals(
        Arrays.stream(Finding.Severity.values()).map(Finding.Severity::wire).toList(),
        values(Dataset.From.FINDINGS, "severity"));
    assertEquals(
        Arrays.stream(Observation.Status.values()).map(Observation.Status::wire).toList(),
        values(Dataset.From.OBSERVATIONS, "status"));
  }

  @Test
  void whatIsStatedIsInAnswersDatasetsAndTheIndex() {
    List<Property> stated = Property.stated();
    assertTrue(stated.contains(Property.TITLE));
    stated.forEach(
        property ->
            assertTrue(
                property.is(Use.ANSWER) && property.is(Use.COLUMN) && property.is(Use.SELECT),
                property.wire()));
  }

  private static List<String> values(Dataset.From noun, String name) {
    return Property.find(noun, name).orElseThrow().closed().values();
  }
}
