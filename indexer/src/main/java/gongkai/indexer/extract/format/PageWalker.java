package gongkai.indexer.extract.format;

import gongkai.indexer.collect.address.FileLinks;
import gongkai.indexer.collect.page.LinkAddresses;
import gongkai.indexer.extract.structure.Piece;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.xml.sax.SAXException;

/** Goes through a page once and writes body and margin as lines and tables. */
final class PageWalker {
  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "select",
          "option",
          "input",
          "button",
          "textarea",
          "svg",
          "audio",
          "video",
          "canvas",
          "head",
          "map",
          "rt",
          "rp");

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "label",
          "mark",
          "o:p",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "st1:chsdate",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "ucaptitle",
          "ucapcontent",
          "wbr",
          "img",
          "ruby",
          "rb",
          "rbc",
          "nobr",
          "founder-content",
          "founder-title");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i).*(display\\s*:\\s*none|visibility\\s*:\\s*hidden).*", Pattern.DOTALL);

  private static final Set<String> SHOWN_FILES = Set.of("iframe", "frame", "embed", "object");

  private static final Pattern AS_TYPED =
      Pattern.compile("(?i).*white-space\\s*:\\s*(pre|break-spaces).*", Pattern.DOTALL);

  private static final Set<String> TYPED = Set.of("pre", "listing", "xmp", "plaintext");

  private static final Pattern VIEWED =
      Pattern.compile("(?i)[^?]*\\?(?:.*&)?(?:file|src|url)=([^&]+).*");

  private static final Pattern FILES =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:fj|fujian|attach|annex|accessor|appendix|file-?list|xgfj)");

  private final Element body;
  private final Map<Element, List<Piece>> pictures;
  private final StructureWriter out;
  private final Set<Element> asTyped = Collections.newSetFromMap(new IdentityHashMap<>());
  private final StringBuilder line = new StringBuilder();
  private boolean inBody;
  private boolean typed;
  private String element = "p";

  /**
   * @param pictures what stands on pictures of the page
   */
  PageWalker(Element body, Map<Element, List<Piece>> pictures, StructureWriter out) {
    this.body = body;
    this.pictures = pictures;
    this.out = out;
  }

  void walk(Document page) throws SAXException {
    asTyped.addAll(PageStyles.asTyped(page));
    PageTitle title = PageTitle.of(page, body);
    if (title.isOutside()) {
      out.heading(1, title.words());
    }
    walk(page.body());
    flush();
  }

  private void walk(Element parent) throws SAXException {
    boolean starts = parent.equals(body);
    if (starts) {
      flush();
      inBody = true;
    }
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        text(text.getWholeText());
      } else if (node instanceof DataNode data && TYPED.contains(parent.normalName())) {
        text(data.getWholeData());
      } else if (node instanceof Element child && SHOWN_FILES.contains(child.normalName())) {
        shownFile(child);
      } else if (node instanceof Element child && !isDropped(child)) {
        enter(child);
      }
    }
    if (starts) {
      flush();
      inBody = false;
    }
  }

  /** Where lines are shown as typed each of them is one. */
  private void text(String words) throws SAXException {
    if (!typed) {
      line.append(words);
      return;
    }
    String[] lines = words.split("\\r\\n|[\\r\\n]", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        flush();
      }
      line.append(lines[i]);
    }
  }

  private void enter(Element child) throws SAXException {
    boolean outside = typed;
    typed = isTyped(child, outside);
    enterAs(child);
    typed = outside;
  }

  private boolean isTyped(Element child, boolean outside) {
    String style = child.attr("style");
    return style.toLowerCase(Locale.ROOT).contains("white-space")
        ? AS_TYPED.matcher(style).matches()
        : outside || TYPED.contains(child.normalName()) || asTyped.contains(child);
  }

  private void enterAs(Element child) throws SAXException {
    String name = child.normalName();
    attachment(child);
    switch (name) {
      case "br", "hr" -> flush();
      case "img" -> {
        if (inBody && pictures.containsKey(child)) {
          flush();
          out.pieces(pictures.get(child));
        }
      }
      case "table" -> {
        flush();
        table(child);
      }
      default -> {
        if (INLINE.contains(name) && !child.equals(body)) {
          walk(child);
        } else {
          flush();
          String before = element;
          element = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "li").contains(name) ? name : before;
          if (isPair(child)) {
            walk(child.child(0));
            // Beside the body a bar parts cells; in the text nothing is added but a blank.
            line.append(inBody ? ' ' : '|');
            walk(child.child(1));
          } else {
            walk(child);
          }
          flush();
          element = before;
        }
      }
    }
  }

  /** An item of two parts and nothing else is a label and its value, whatever draws them apart. */
  private boolean isPair(Element item) {
    return item.normalName().equals("li")
        && item.childrenSize() == 2
        && item.children().stream()
            .allMatch(part -> INLINE.contains(part.normalName()) && !isDropped(part))
        && item.ownText().isBlank();
  }

  private void table(Element table) throws SAXException {
    boolean holdsBody = !inBody && !body.equals(table) && body.parents().contains(table);
    if (holdsBody || PageTable.isLayout(table)) {
      walk(table);
      flush();
    } else if (inBody) {
      out.table(PageTable.cells(table));
    } else {
      for (String row : PageTable.rows(table)) {
        out.margin(row);
      }
    }
  }

  private void flush() throws SAXException {
    String words = Words.clean(line.toString());
    line.setLength(0);
    if (words.isEmpty()) {
      return;
    }
    if (!inBody) {
      out.margin(words);
    } else if (element.equals("li")) {
      out.item(words);
    } else if (element.startsWith("h")) {
      out.heading(element.charAt(1) - '0', words);
    } else {
      out.paragraph(words);
    }
  }

  /** A page may be nothing but a frame around a PDF. */
  private void shownFile(Element frame) throws SAXException {
    String address = frame.attr(frame.normalName().equals("object") ? "data" : "src").strip();
    // Viewers take the file as their parameter.
    Matcher parameter = VIEWED.matcher(address);
    String file = parameter.matches() ? parameter.group(1) : address;
    boolean script = file.toLowerCase(Locale.ROOT).startsWith("javascript:");
    if (!script && (FileLinks.isFile(file, "") || isHeld(frame, file))) {
      out.attachment(file, Words.clean(frame.attr("title")));
    } else if (frame.normalName().equals("object")) {
      // What is shown where the object cannot be.
      walk(frame);
    }
  }

  /**
   * A page in a frame belongs to the holder where that has no body of its own, or frames are all.
   */
  private boolean isHeld(Element frame, String address) {
    boolean page =
        !address.isBlank() && !address.startsWith("about:") && !address.startsWith("data:");
    return page
        && (frame.normalName().equals("frame")
            || (frame.normalName().equals("iframe") && (inBody || isOnly(frame))));
  }

  private static boolean isOnly(Element frame) {
    Document page = frame.ownerDocument();
    return page != null && page.select("iframe").size() == 1 && page.body().text().length() < 400;
  }

  /** A link in the body to a file, or one that calls itself an attachment, whoever follows it. */
  private void attachment(Element child) throws SAXException {
    if (!child.normalName().equals("a") && !child.hasAttr("onclick")) {
      return;
    }
    String label = Words.clean(child.text());
    for (String href : LinkAddresses.of(child)) {
      boolean named = label.startsWith("附件") && !href.startsWith("#");
      boolean file = (inBody || isBesideBody(child)) && FileLinks.isFile(href, label);
      if (named || file) {
        // An inline mark must not cut the line that it stands in.
        out.attachment(href, label);
        return;
      }
    }
  }

  /** Many systems list the files of a page in an element of their own. */
  private static boolean isBesideBody(Element link) {
    Element at = link;
    for (int height = 0; height < 4 && at != null; height++) {
      if (FILES.matcher(at.className() + " " + at.id()).find()) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  static boolean isDropped(Element element) {
    return DROPPED.contains(element.normalName())
        || element.hasAttr("hidden")
        || HIDDEN.matcher(element.attr("style")).matches();
  }
}
