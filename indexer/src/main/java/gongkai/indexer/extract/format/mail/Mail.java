package gongkai.indexer.extract.format.mail;

import gongkai.indexer.collect.member.MailParts;
import gongkai.indexer.collect.member.MailWords;
import gongkai.indexer.extract.format.PlainText;
import gongkai.indexer.extract.format.WebPage;
import gongkai.indexer.extract.structure.Included;
import gongkai.indexer.extract.structure.Piece;
import gongkai.indexer.extract.structure.StructureWriter;
import gongkai.indexer.extract.structure.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.dom.Entity;
import org.apache.tika.config.Field;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Mails (EML), and pages that browsers and Word save as one file (MHT). A saved page is read as the
 * page that it was, frames included; of a mail the subject is the title.
 */
public final class Mail implements Parser {
  private static final Set<MediaType> TYPES =
      Set.of(
          MediaType.parse("message/rfc822"),
          MediaType.parse("multipart/related"),
          MediaType.application("x-mimearchive"));

  private String containers = "";

  @Field
  public void setContainers(String selectors) {
    containers = selectors;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    MailParts mail = MailParts.of(stream);
    List<Piece> pieces = new ArrayList<>();
    boolean page = isSavedPage(mail);
    String subject = Words.clean(MailWords.header(mail.message(), "Subject"));
    for (int i = 0; i < mail.texts().size(); i++) {
      Entity part = mail.texts().get(i);
      Metadata own = new Metadata();
      pieces.addAll(read(part, own));
      if (page && i == 0) {
        copy(own, metadata);
      }
    }
    StructureWriter out = new StructureWriter(handler, metadata);
    if (page) {
      setIfAbsent(metadata, subject);
    } else {
      metadata.set(TikaCoreProperties.TITLE, subject);
      metadata.set("title", subject);
      out.heading(1, subject);
      head(mail, out);
    }
    out.pieces(pieces);
    for (MailParts.Attached attached : mail.attachments()) {
      out.carried(metadata, attached.name());
    }
    out.end();
  }

  private static boolean isSavedPage(MailParts mail) {
    boolean related = mail.message().getMimeType().equals("multipart/related");
    boolean sent = !MailWords.header(mail.message(), "To").isBlank();
    return !mail.texts().isEmpty()
        && mail.texts().getFirst().getMimeType().endsWith("html")
        && !sent
        && (related || !MailWords.header(mail.texts().getFirst(), "Content-Location").isBlank());
  }

  private List<Piece> read(Entity part, Metadata metadata)
      throws IOException, SAXException, TikaException {
    byte[] bytes = MailParts.bytes(part.getBody());
    if (part.getMimeType().equals("text/plain")) {
      metadata.set(Metadata.CONTENT_TYPE, "text/plain");
      return Included.read(new PlainText(), bytes, metadata);
    }
    WebPage reader = new WebPage();
    if (!containers.isBlank()) {
      reader.setContainers(containers);
    }
    return Included.read(reader, bytes, metadata);
  }

  /** Who wrote to whom and when describes the mail and is not its text. */
  private static void head(MailParts mail, StructureWriter out) throws SAXException {
    for (String[] label :
        new String[][] {{"From", "发件人"}, {"To", "收件人"}, {"Cc", "抄送人"}, {"Date", "发送时间"}}) {
      String value = Words.clean(MailWords.header(mail.message(), label[0]));
      if (!value.isEmpty()) {
        out.margin(label[1] + "：" + value);
      }
    }
  }

  private static void copy(Metadata from, Metadata to) {
    for (String name : from.names()) {
      if (!name.equals(Metadata.CONTENT_TYPE)) {
        for (String value : from.getValues(name)) {
          to.add(name, value);
        }
      }
    }
  }

  private static void setIfAbsent(Metadata metadata, String subject) {
    if (metadata.get("title") == null && !subject.isEmpty()) {
      metadata.set("title", subject);
    }
  }
}
