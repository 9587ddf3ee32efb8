package gongkai.api.check;

import gongkai.api.claim.Checker;
import gongkai.api.claim.Claim;
import gongkai.api.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A text with a remark on each of its claims, as a file to keep. */
public final class Remarks {
  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final String text;
  private final Checker.Checked checked;
  private final Words words;

  public Remarks(String text, Checker.Checked checked, Words words) {
    this.text = text;
    this.checked = checked;
    this.words = words;
  }

  /**
   * A piece of the text.
   *
   * @param claim index of the claim that it is, or -1
   */
  public record Piece(String text, int claim) {}

  /** The text in pieces; of claims that lie in one another the outer one. */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < checked.claims().size(); i++) {
      Claim claim = checked.claims().get(i);
      if (claim.start() >= at) {
        pieces.add(new Piece(text.substring(at, claim.start()), -1));
        pieces.add(new Piece(claim.text(), i));
        at = claim.end();
      }
    }
    pieces.add(new Piece(text.substring(at), -1));
    return pieces;
  }

  /** What is said of a claim, in lines. */
  public static List<String> lines(Claim claim, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("verdict." + claim.verdict().wire()) + "：" + claim.because());
    claim
        .place()
        .ifPresent(place -> lines.add(place.title() + "：" + place.text() + " " + place.url()));
    claim
        .now()
        .ifPresent(now -> lines.add(words.say("check.now") + "：" + now.title() + " " + now.url()));
    return lines;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(words.say("check.note"));
    if (!checked.complete()) {
      notes.add(words.say("check.incomplete"));
    }
    return notes;
  }

  public String html() {
    StringBuilder out = new StringBuilder("<!DOCTYPE html><html lang=\"");
    out.append(words.language().tag()).append("\"><meta charset=\"utf-8\"><title>");
    out.append(escaped(words.say("check.title"))).append("</title><h1>");
    out.append(escaped(words.say("check.title"))).append("</h1>");
    notes().forEach(note -> out.append("<p>").append(escaped(note)).append("</p>"));
    out.append("<p>");
    for (Piece piece : pieces()) {
      String escaped = escaped(piece.text()).replace("\n", "<br>\n");
      out.append(
          piece.claim() < 0
              ? escaped
              : "<mark>"
                  + escaped
                  + "</mark><a href=\"#c%1$d\"><sup>[%1$d]</sup></a>".formatted(piece.claim() + 1));
    }
    out.append("</p><ol>");
    for (int i = 0; i < checked.claims().size(); i++) {
      Claim claim = checked.claims().get(i);
      out.append("<li id=\"c%d\"><q>".formatted(i + 1))
          .append(escaped(claim.text()))
          .append("</q>");
      lines(claim, words).forEach(line -> out.append("<br>").append(escaped(line)));
      out.append("</li>");
    }
    return out.append("</ol></html>\n").toString();
  }

  public byte[] docx() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
              + "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>");
      put(zip, "_rels/.rels", relation("officeDocument", "word/document.xml"));
      put(zip, "word/_rels/document.xml.rels", relation("comments", "comments.xml"));
      put(zip, "word/document.xml", document());
      put(zip, "word/comments.xml", comments());
    }
    return bytes.toByteArray();
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s%s\" Target=\"%s\"/></Relationships>"
        .formatted(PACKAGE, OFFICE, type, target);
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String document() {
    StringBuilder out = new StringBuilder("<w:document xmlns:w=\"" + WORD + "\"><w:body>");
    notes()
        .forEach(
            note ->
                out.append("<w:p>").append(run(note, "<w:rPr><w:i/></w:rPr>")).append("</w:p>"));
    out.append("<w:p>");
    for (Piece piece : pieces()) {
      if (piece.claim() < 0) {
        out.append(run(piece.text(), ""));
      } else {
        int id = piece.claim();
        out.append("<w:commentRangeStart w:id=\"%d\"/>".formatted(id));
        out.append(run(piece.text(), "<w:rPr><w:highlight w:val=\"" + colour(id) + "\"/></w:rPr>"));
        out.append(
            "<w:commentRangeEnd w:id=\"%1$d\"/><w:r><w:commentReference w:id=\"%1$d\"/></w:r>"
                .formatted(id));
      }
    }
    return out.append("</w:p></w:body></w:document>").toString();
  }

  private String colour(int id) {
    return switch (checked.claims().get(id).verdict()) {
      case FOUND -> "green";
      case DIFFERS -> "red";
      case REPEALED, AMENDED -> "yellow";
      default -> "lightGray";
    };
  }

  private static String run(String text, String properties) {
    StringBuilder out = new StringBuilder();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      out.append(i == 0 ? "" : "</w:p><w:p>");
      out.append("<w:r>").append(properties).append("<w:t xml:space=\"preserve\">");
      out.append(escaped(lines[i])).append("</w:t></w:r>");
    }
    return out.toString();
  }

  private String comments() {
    StringBuilder out = new StringBuilder("<w:comments xmlns:w=\"" + WORD + "\">");
    for (Piece piece : pieces()) {
      if (piece.claim() >= 0) {
        out.append("<w:comment w:id=\"%d\" w:author=\"Gongkai\">".formatted(piece.claim()));
        lines(checked.claims().get(piece.claim()), words)
            .forEach(line -> out.append("<w:p>").append(run(line, "")).append("</w:p>"));
        out.append("</w:comment>");
      }
    }
    return out.append("</w:comments>").toString();
  }

  /** What XML has no place for becomes U+FFFD, so that no text can break the file. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
              }
            });
    return out.toString();
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF);
  }
}
