package gongkai.solr.analysis;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Text as it comes out of documents, and worse. */
final class RandomText {
  private RandomText() {}

  /** Words, symbols of both widths, line ends, pairs and halves of pairs, and anything at all. */
  static Arbitrary<String> any() {
    Arbitrary<String> words =
        Arbitraries.of(
            "棚户区改造",
            "政务公开",
            "國務院辦公廳",
            "放管服改革",
            "2021年",
            "９.６亿余元",
            "COVID-19",
            "Ｗｉ－Ｆｉ",
            "3D打印",
            "第三十条",
            "〔2021〕30号",
            "ABC abc",
            "ｶﾞｷﾞ",
            "한국어",
            "𠀀𠮷",
            "🚀",
            "é",
            "ﬁ",
            "Ⅻ");
    Arbitrary<String> marks =
        Arbitraries.of(
            "\n", "\r\n", "\t", " ", "\u3000", "。", "，", "！", "：", "“", "”", "(", "）", "-", "_",
            "/", "\u0000", "\u200b", "\ufeff", "\ud83d", "\ude80", "\ue000", "\uffff");
    Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(4);
    Arbitrary<String> han = Arbitraries.strings().withCharRange('\u4e00', '\u9fff').ofMaxLength(6);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, words),
            net.jqwik.api.Tuple.of(3, marks),
            net.jqwik.api.Tuple.of(2, han),
            net.jqwik.api.Tuple.of(1, anything))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
