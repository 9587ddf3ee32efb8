package gongkai.indexer.collect.address;

import gongkai.chinese.Outline;
import java.util.regex.Pattern;

/** Which links lead to files: by their words, by what handles them, by the ending of the path. */
public final class FileLinks {
  private static final String KINDS =
      "pdf|docx?|wps|wpt|xlsx?|et|csv|pptx?|dps|rtf|odt|ods|ofd|ceb|zip|7z|rar|tar|gz|tgz|txt";

  private static final Pattern PATH = Pattern.compile("(?i)[^?#]*\\.(?:" + KINDS + ")(?:[?#].*)?");

  /** {@code downfile.jsp?filename=a1b2.pdf}, {@code view?file=/a/b.doc&id=3}. */
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)[^?]*\\?(?:.*[&;])?[\\w.]{1,40}=[^&]*\\.(?:" + KINDS + ")(?:[&#;].*)?");

  private static final Pattern HANDLER =
      Pattern.compile(
          "(?i)(?:[^?#]*/)?(?:down(?:load)?(?:s|file|attach(?:ment)?|annex|_file)?|file_?down(?:load)?|filedownload|attach(?:ment)?s?(?:down(?:load)?)?|annex|accessory|getfile|get_?attach(?:ment)?|showfile|openfile|readfile|preview_?file|fj(?:xz|down)?)(?:\\.(?:jspx?|aspx?|ashx|php|do|action|html?))?(?:/[^?#]*)?(?:\\?[^#]+)?(?:#.*)?");

  private static final Pattern WORDS =
      Pattern.compile(
          "(?is)\\s*(?:附\\s*件|附\\s*表|附图).*|.*\\.(?:"
              + KINDS
              + ")\\s*(?:[(（\\[].{0,20}[)）\\]])?\\s*");

  private static final Pattern PAGE = Pattern.compile("(?i)[^?#]*\\.(?:s?html?|jhtml)(?:[?#].*)?");

  /** Pictures, films and what makes a page move: no documents. */
  private static final Pattern DECORATION =
      Pattern.compile(
          "(?i)[^?#]*\\.(?:png|jpe?g|gif|bmp|ico|svg|webp|css|js|json|xml|woff2?|ttf|eot|mp[34]|avi|wmv|flv|swf|exe|apk|dmg|iso)(?:[?#].*)?");

  /** The key under which a file's source tells what the link to it said. */
  public static final String WORDS_OF_LINK = "link-words";

  private FileLinks() {}

  /**
   * Whether a link leads to a file.
   *
   * @param href as written or resolved
   * @param words of the link
   */
  public static boolean isFile(String href, String words) {
    if (href.isBlank() || href.startsWith("#") || isDecoration(href)) {
      return false;
    }
    boolean handled =
        HANDLER.matcher(href).matches()
            && !PAGE.matcher(href).matches()
            && (href.indexOf('?') >= 0
                || href.matches("(?i).*(?:download|attach|down)[^/]*/[^/]+.*"));
    return PATH.matcher(href).matches()
        || PARAMETER.matcher(href).matches()
        || handled
        || (words.length() <= 200 && WORDS.matcher(words).matches());
  }

  /** Whether a link leads to a picture, a style or the like. */
  public static boolean isDecoration(String href) {
    return DECORATION.matcher(href).matches() && !PARAMETER.matcher(href).matches();
  }

  /** The words of a link as a title: without 附件1： and the file's ending; or empty. */
  public static String title(String words) {
    String title =
        words
            .replaceAll("[\\s\\u00A0]+", " ")
            .strip()
            .replaceFirst("^(?:附\\s*件|附\\s*表|附图)\\s*" + Outline.ORDINAL + "?\\s*[-—:：.．、]?\\s*", "")
            .replaceFirst("(?i)\\s*(?:[(（\\[][^()（）]{0,20}(?:kb|mb|字节)[)）\\]])\\s*$", "")
            .replaceFirst("(?i)\\.(?:" + KINDS + ")$", "")
            .strip();
    boolean usable =
        title.codePoints().filter(Character::isIdeographic).limit(4).count() >= 4
            && !title.matches("(?:点击|请)?(?:下载|查看)(?:附件|全文|原文|文件)?.{0,2}");
    return usable ? title : "";
  }
}
