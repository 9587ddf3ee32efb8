package gongkai.measure.sentence;

import java.util.regex.Pattern;

/** Channels that are only examples of all that were used narrow nothing: 通过网站、微信等渠道. */
final class Channels {
  private static final Pattern AMONG_OTHERS =
      Pattern.compile(
          "^.*(?:网站|网|微信|微博|公众号|新媒体|平台|公报|广播|电视|报刊|报纸|公开栏|公示栏|抖音|专栏)[“”\"]*等(?:[^，,。；]{0,4}?(?:渠道|平台|方式|载体|媒体|形式|途径|媒介|阵地|端口))?");

  private Channels() {}

  /** The words behind such examples, or all of them. */
  static String single(String before) {
    return AMONG_OTHERS.matcher(before).replaceFirst("");
  }
}
