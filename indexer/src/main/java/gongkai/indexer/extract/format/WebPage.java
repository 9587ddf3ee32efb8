package gongkai.indexer.extract.format;

import gongkai.indexer.collect.charset.Charsets;
import gongkai.indexer.extract.format.scan.PictureParser;
import gongkai.indexer.extract.format.scan.PictureWords;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.config.Field;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Web pages: the words of the body are the text, what stands around it is the margin, meta tags are
 * properties, and links to files are attachments.
 */
public final class WebPage extends PictureParser {
  private static final Set<MediaType> TYPES =
      Set.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"));

  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F]|&#(?:0*[0-8]|x0*[0-8]);");

  /** Beyond so many characters what is embedded is taken out before the page is parsed. */
  private static final int LARGE = 1 << 20;

  private static final Pattern DATA =
      Pattern.compile("data:[\\w/+.;=-]{0,100};base64,[A-Za-z0-9+/=\\s%]{200,}+");

  /** Elements that XML lets close themselves and HTML does not. */
  private static final Pattern CLOSED =
      Pattern.compile(
          "(?i)<(title|script|style|textarea|iframe|div|p|span|a|noscript|b|i|td|th)(\\s[^<>]{0,2000})?/>");

  private List<String> containers = List.of();

  @Field
  public void setContainers(String selectors) {
    containers = List.of(selectors.strip().split("\\s+", -1));
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    byte[] bytes = stream.readAllBytes();
    PictureWords words = new PictureWords(recognition());
    Document page = parse(shown(Charsets.decode(bytes, Charsets.declaredIn(bytes)), words));
    PageHolder.open(page);
    properties(page, metadata);
    if (PageHolder.dropStruck(page)) {
      metadata.add("gongkai:mark", "struck_left_out");
    }
    boolean drawn = PageHolder.describePictures(page);
    Element body =
        ScriptedText.show(page, metadata).orElseGet(() -> PageBody.find(page, containers));
    StructureWriter out = new StructureWriter(handler, metadata);
    new PageWalker(body, PastedPictures.read(page, words), out).walk(page);
    words.tell(metadata);
    if (drawn) {
      metadata.add("gongkai:mark", "partly_scanned");
    }
    out.end();
  }

  /** Without control characters, which no browser shows, and without what pictures are made of. */
  private String shown(String html, PictureWords words) {
    String plain = CONTROLS.matcher(html).replaceAll("");
    if (plain.length() < LARGE || !recognition().isZero()) {
      return plain;
    }
    if (plain.contains(PastedPictures.DATA)) {
      words.meet();
    }
    return DATA.matcher(plain).replaceAll("data:,");
  }

  /** A page that calls itself XML is one where a browser would take it for that. */
  private static Document parse(String html) {
    Document page = Jsoup.parse(html);
    boolean swallowed =
        !page.body().hasText() && html.contains("xmlns") && CLOSED.matcher(html).find();
    return swallowed ? Jsoup.parse(CLOSED.matcher(html).replaceAll("<$1$2></$1>")) : page;
  }

  private static void properties(Document page, Metadata metadata) {
    for (Element meta : page.getElementsByTag("meta")) {
      String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
      String value = Words.clean(meta.attr("content"));
      if (!name.isBlank() && !value.isEmpty()) {
        metadata.add(name.strip().toLowerCase(Locale.ROOT), value);
      }
    }
    Element named = page.selectFirst("ucaptitle");
    if (named != null && !named.text().isBlank()) {
      metadata.add("script:ucaptitle", Words.clean(named.text()));
    }
    String title = Words.clean(page.title());
    if (!title.isEmpty()) {
      metadata.set(TikaCoreProperties.TITLE.getName(), title);
      metadata.set("title", title);
    }
  }
}
