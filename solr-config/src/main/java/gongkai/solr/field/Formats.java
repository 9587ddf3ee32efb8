package gongkai.solr.field;

import java.util.Map;

/** File formats as people call them. */
public final class Formats {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("text/html", "html"),
          Map.entry("application/xhtml+xml", "html"),
          Map.entry("text/plain", "txt"),
          Map.entry("text/csv", "csv"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/msword", "doc"),
          Map.entry("application/x-tika-msoffice", "doc"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
          Map.entry("application/vnd.oasis.opendocument.text", "odt"),
          Map.entry("application/rtf", "rtf"),
          Map.entry("application/vnd.ms-excel", "xls"),
          Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
          Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
          Map.entry("application/vnd.ms-powerpoint", "ppt"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
          Map.entry("application/ofd", "ofd"),
          Map.entry("application/vnd.ofd", "ofd"),
          Map.entry("application/kswps", "wps"),
          Map.entry("application/vnd.ms-works", "wps"));

  private Formats() {}

  /** A short name for a media type, one of those that the registry lists for the property. */
  public static String of(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    String bare = (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon)).trim();
    return NAMES.getOrDefault(bare, bare.startsWith("image/") ? "image" : "other");
  }
}
