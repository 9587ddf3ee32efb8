package gongkai.chinese;

/** Folds what document numbers are typed with; one code unit stays one code unit. */
final class NumberFolding {
  /** Brackets that are clearly meant for a year become 〔〕; round and pointed ones become (). */
  private static final String FROM = "[]【】﹝﹞〖〗❲❳〈〉《》<>﹙﹚{}「」";

  private static final String TO = "〔〕〔〕〔〕〔〕〔〕()()()()〔〕〔〕";

  /**
   * The traditional characters that occur in agencies' codes; no dictionary is needed for these.
   */
  private static final String TRADITIONAL =
      "國辦發號務廳財稅規電機銀監會證農環質衛員縣區陝贛魯遼滬蘇閩貴雲寧瓊總動勞黨標準業實統計審議資運醫藥鐵門開衆聯書復鄉鎮學術產頒";

  private static final String SIMPLIFIED =
      "国办发号务厅财税规电机银监会证农环质卫员县区陕赣鲁辽沪苏闽贵云宁琼总动劳党标准业实统计审议资运医药铁门开众联书复乡镇学术产颁";

  static {
    if (TRADITIONAL.length() != SIMPLIFIED.length() || FROM.length() != TO.length()) {
      throw new AssertionError("the tables of folded characters do not pair up");
    }
  }

  private NumberFolding() {}

  static String fold(String text) {
    char[] folded = Folding.fold(text).toCharArray();
    for (int i = 0; i < folded.length; i++) {
      int bracket = FROM.indexOf(folded[i]);
      if (bracket >= 0) {
        folded[i] = TO.charAt(bracket);
        continue;
      }
      int traditional = TRADITIONAL.indexOf(folded[i]);
      if (traditional >= 0) {
        folded[i] = SIMPLIFIED.charAt(traditional);
      }
    }
    return new String(folded);
  }
}
