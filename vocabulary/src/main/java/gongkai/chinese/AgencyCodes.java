package gongkai.chinese;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the agency's part of a document number begins. In a running sentence it follows other words
 * without a gap (按照国办发〔2021〕30号), so what comes before it is known by the words that lead to it.
 */
final class AgencyCodes {
  private static final int LONGEST_CODE = 14;
  private static final int LONGEST_ISSUER = 40;
  private static final int MOST_ISSUERS = 8;
  private static final List<String> LEAD_INS =
      List.of(
          "根据", "依据", "按照", "依照", "遵照", "参照", "落实", "贯彻", "执行", "印发", "转发", "下发", "发布", "公布", "废止",
          "修改", "修订", "文号", "字号", "编号", "文件", "参见", "详见", "附件", "通知", "以及", "或者", "规定", "原有", "名为",
          "关于", "依法", "对照", "遵循", "上报", "批准", "制定", "实施", "出台", "要求", "精神", "已由", "按");
  private static final String SINGLE_LEAD_INS = "和与及或以见经将由的对据依为是在向从至于被把";
  private static final String CODE_BEGINNINGS =
      "国中京津冀晋蒙内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕甘陇青宁新财建教发工商税银证保环水农林人民司公";
  private static final Pattern ISSUER =
      Pattern.compile(".*(?:国|国务院|主席|部|委|局|会|院|署|行|办公厅|办公室|政府|厅|总社|军委|省|市|区|县|州|盟|旗|司令部|交易所)");

  private AgencyCodes() {}

  /** A piece of folded text and where it starts. */
  record Code(String text, int start) {}

  /** The code that ends at an offset, blanks between them allowed. */
  static Optional<Code> before(String folded, int offset) {
    return run(folded, offset)
        .map(AgencyCodes::cut)
        .filter(code -> !code.text().isEmpty() && code.text().length() <= LONGEST_CODE);
  }

  /** The issuer of an order that ends at an offset. */
  static Optional<Code> issuerBefore(String folded, int offset) {
    return run(folded, offset)
        .map(AgencyCodes::cut)
        .filter(code -> code.text().length() <= LONGEST_ISSUER && isIssuer(code.text()))
        .map(code -> withOthers(folded, new Code(shortForm(code.text()), code.start())));
  }

  /** 国务院、中央军事委员会令: an order of several, whose names stand before the last one's. */
  private static Code withOthers(String folded, Code last) {
    Code joint = last;
    for (int i = 1; i < MOST_ISSUERS; i++) {
      int comma = joint.start() - 1;
      if (comma < 1 || folded.charAt(comma) != '、') {
        return joint;
      }
      Optional<Code> other =
          run(folded, comma)
              .filter(run -> run.start() + run.text().length() == comma)
              .map(AgencyCodes::cut)
              .filter(code -> isIssuer(code.text()));
      if (other.isEmpty()) {
        return joint;
      }
      Code more = other.orElseThrow();
      joint = new Code(shortForm(more.text()) + "、" + joint.text(), more.start());
    }
    return joint;
  }

  static boolean isIssuer(String words) {
    return ISSUER.matcher(words).matches();
  }

  /** Orders of the State's organs are cited without the State's name. */
  static String shortForm(String issuer) {
    String state = "中华人民共和国";
    return issuer.startsWith(state) && issuer.length() > state.length()
        ? issuer.substring(state.length())
        : issuer;
  }

  private static Optional<Code> run(String folded, int offset) {
    int end = offset;
    while (end > 0 && folded.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST_ISSUER && isHan(folded.charAt(start - 1))) {
      start--;
    }
    start = behindDate(folded, start, end);
    return start == end
        ? Optional.empty()
        : Optional.of(new Code(folded.substring(start, end), start));
  }

  /** Of 3月1日水利部令 and 三月一日水利部令 the date is no part. */
  private static int behindDate(String folded, int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      boolean day = folded.charAt(i) == '日' && i > 0;
      if (day && "0123456789一二三四五六七八九十".indexOf(folded.charAt(i - 1)) >= 0) {
        return i + 1;
      }
    }
    return start;
  }

  private static Code cut(Code run) {
    int from = 0;
    for (String leadIn : LEAD_INS) {
      int at = run.text().lastIndexOf(leadIn);
      if (at >= 0 && at + leadIn.length() < run.text().length()) {
        from = Math.max(from, at + leadIn.length());
      }
    }
    for (int i = from; i + 2 < run.text().length(); i++) {
      boolean leads =
          SINGLE_LEAD_INS.indexOf(run.text().charAt(i)) >= 0
              && !run.text().startsWith("共和国", Math.max(0, i - 1));
      if (leads && CODE_BEGINNINGS.indexOf(run.text().charAt(i + 1)) >= 0) {
        from = i + 1;
      }
    }
    return new Code(run.text().substring(from), run.start() + from);
  }

  private static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }
}
