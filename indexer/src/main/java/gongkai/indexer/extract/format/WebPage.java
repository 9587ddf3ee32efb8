package gongkai.indexer.extract.format;

import gongkai.indexer.collect.charset.Charsets;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.config.Field;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Web pages: the words of the body are the text, what stands around it is the margin, meta tags are
 * properties, and links to files are attachments.
 */
public final class WebPage implements Parser {
  private static final Set<MediaType> TYPES =
      Set.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"));

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
    Document page = Jsoup.parse(Charsets.decode(bytes, Charsets.declaredIn(bytes)));
    properties(page, metadata);
    Element body =
        ScriptedText.show(page, metadata).orElseGet(() -> PageBody.find(page, containers));
    StructureWriter out = new StructureWriter(handler, metadata);
    new PageWalker(body, out).walk(page);
    out.end();
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
