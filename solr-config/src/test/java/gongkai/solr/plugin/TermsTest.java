package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.solr.field.Fields;
import gongkai.solr.testing.ShippedSchema;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
  private static final Terms TERMS = new Terms(ShippedSchema.get());

  /** term@position[start-end] */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "渡口安全 | 渡口@0[0-2] 口安@1[1-3] 安全@2[2-4]",
        "渡 | 渡@0[0-1]",
        "渡，口安 | 渡@0[0-1] 口安@1[2-4]",
        "渡口 a 全 | 渡口@0[0-2] a@2[3-4] 全@3[5-6]",
        "Wi-Fi渡口 | wi@0[0-2] fi@1[3-5] 渡口@2[5-7]",
        "2021年 | 2021@0[0-4] 年@1[4-5]",
        "。 | ''",
      })
  void singleCharactersOnlyWhereTheyHaveNoNeighbour(String text, String pairs) {
    List<Terms.Placed> placed = TERMS.pairs(Fields.TEXT_PAIRS, text);
    assertEquals(
        pairs,
        placed.stream()
            .map(
                each ->
                    "%s@%d[%d-%d]"
                        .formatted(each.text(), each.position(), each.start(), each.end()))
            .collect(Collectors.joining(" ")));
  }
}
