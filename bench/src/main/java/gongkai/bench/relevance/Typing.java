package gongkai.bench.relevance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ways in which people type a number or a title that they know. */
final class Typing {
  private Typing() {}

  static List<String> ofNumber(String number) {
    Set<String> typed = new LinkedHashSet<>();
    typed.add(number);
    typed.add(number.replace('〔', '[').replace('〕', ']'));
    typed.add(number.replace('〔', '（').replace('〕', '）'));
    typed.add(number.replace('〔', '【').replace('〕', '】'));
    typed.add(number.replace("号", ""));
    typed.add(number.replace("〔", " 〔 ").replace("〕", " 〕 "));
    typed.add(fullWidth(number));
    typed.add(number.replace("〕", "〕第"));
    typed.add(number.replace("号", "號").replace("发", "發"));
    typed.remove("");
    return new ArrayList<>(typed);
  }

  static List<String> ofTitle(String title) {
    Set<String> typed = new LinkedHashSet<>();
    typed.add(title);
    typed.add("《" + title + "》");
    typed.add(fullWidth(title));
    typed.add(title.replace("（", "(").replace("）", ")").replace("《", "").replace("》", ""));
    typed.add(title.length() > 6 ? title.substring(0, 4) + " " + title.substring(4) : title);
    typed.add(title.replaceFirst("^中华人民共和国(?=.{3,})", ""));
    return new ArrayList<>(typed);
  }

  static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append(c > ' ' && c < 127 ? (char) (c + 0xFEE0) : (char) c));
    return wide.toString();
  }
}
