package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Validity.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
  @ParameterizedTest
  @CsvSource({
    "第三十条　本办法自2015年1月1日起施行。,2015-01-01,,AS_PUBLISHED",
    "本规定自2015年1月1日起施行，有效期5年。,2015-01-01,2019-12-31,EXPIRED",
    "本办法自二〇一五年一月一日起实施，有效期至2019年12月31日。,2015-01-01,2019-12-31,EXPIRED",
    "本办法自2099年1月1日起施行。,2099-01-01,,NOT_YET",
    "《某条例》已经通过，现予公布，自2015年3月1日起施行。,2015-03-01,,AS_PUBLISHED",
    "本通知自印发之日起施行，有效期三年。,2010-05-06,2013-05-05,EXPIRED",
    "本办法自公布之日起30日后施行。,2010-06-05,,AS_PUBLISHED",
    "本办法自发布之日起施行，试行期两年。,2010-05-06,2012-05-05,EXPIRED",
    "2021年11月1日 施行,2021-11-01,,AS_PUBLISHED",
    "企业应当按照《某办法》执行，《某办法》自2015年1月1日起施行。,,,UNSTATED",
    "社会保险费自2015年1月1日起执行新的标准。,,,UNSTATED",
    "本办法自2015年2月30日起施行。,,,UNSTATED",
  })
  void theDocumentSaysWhenItHolds(
      String sentence, String effective, String expires, Status status) {
    Disclosure document =
        Texts.describe(Texts.content(List.of("成文日期：2010年5月6日"), "示例市某办法", "第一条　一些话。", sentence))
            .disclosure();
    assertEquals(effective == null ? "" : effective, document.value(Property.EFFECTIVE));
    assertEquals(expires == null ? "" : expires, document.value(Property.EXPIRES));
    assertEquals(status, document.validity().status());
    if (status != Status.UNSTATED) {
      assertEquals(sentence, document.validity().sentence());
    }
  }

  @Test
  void theLabelOfThePageComesBeforeTheText() {
    Disclosure document =
        Texts.describe(Texts.content(List.of("有效性：废止"), "某办法", "本办法自2015年1月1日起施行。")).disclosure();
    assertEquals(Status.REPEALED, document.validity().status());
    assertEquals("有效性：废止", document.validity().sentence());
    assertEquals(document.id(), document.validity().saidIn());
  }
}
