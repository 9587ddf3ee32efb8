package gongkai.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallOrdinalsTest {
  @ParameterizedTest
  @CsvSource({
    "1,1",
    "007,7",
    "99999,99999",
    "一,1",
    "九,9",
    "两,2",
    "十,10",
    "一十,10",
    "十一,11",
    "二十,20",
    "五十二,52",
    "一百,100",
    "百,0",
    "一百零三,103",
    "一百〇三,103",
    "一百○三,103",
    "一百十二,112",
    "一百一十二,112",
    "两百三十四,234",
    "一千零一,1001",
    "九千九百九十九,9999",
    "二〇三,203",
    "二○一六,2016",
    "〇〇七,7",
    "九九九九,9999",
    "九九九九九,99999",
  })
  void articlesAndOrdersAreCountedSo(String written, int number) {
    assertEquals(number == 0 ? Optional.empty() : Optional.of(number), SmallOrdinals.read(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "000",
        "零",
        "〇〇",
        "123456",
        "一一一一一一",
        "一二十",
        "十十",
        "一十二百",
        "一百二百",
        "百一千",
        "千五",
        "第三",
        "三条",
        "十甲",
        "甲十",
        "-1",
        "1十",
        "１",
        "一百零零零零零零零三",
        "壹",
      })
  void everythingElseIsNoOrdinal(String written) {
    assertEquals(Optional.empty(), SmallOrdinals.read(written));
  }

  /** The other direction of the grammar, to read it back. */
  @Property
  void everyNumberIsReadBackAsItIsSpoken(@ForAll @IntRange(min = 1, max = 9999) int number) {
    assertEquals(Optional.of(number), SmallOrdinals.read(Spoken.number(number)));
    assertEquals(Optional.of(number), SmallOrdinals.read(Spoken.digits(number)));
  }
}
