package gongkai.indexer.collect.member;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * The parts of a mail (RFC 5322, RFC 2045) or of a saved page (MHT, RFC 2557): those that are its
 * text, and those that are attached.
 *
 * @param texts in their order; of alternatives the last that is text or HTML
 * @param attachments whatever is no text of its own, pictures of a page left out
 */
public record MailParts(Message message, List<Entity> texts, List<Attached> attachments) {
  private static final Pattern HEADER =
      Pattern.compile(
          "(?is)\\A[\\s\\ufeff]{0,16}(?:[!-9;-~]{1,60}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){1,80}?"
              + "(?:mime-version|content-type)[ \\t]*:.*");

  private static final int MAX_DEPTH = 20;

  /** An attachment under a name that no other one of the mail has. */
  public record Attached(String name, Entity part) {}

  static boolean isMail(String start) {
    String head = start.substring(0, Math.min(start.length(), 8192));
    return head.toLowerCase(Locale.ROOT).contains("content-type")
        && HEADER.matcher(head.startsWith("ï»¿") ? head.substring(3) : head).matches();
  }

  static boolean hasAttachments(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return !of(in).attachments().isEmpty();
    }
  }

  static Members members(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      MailParts mail = of(in);
      Instant sent =
          mail.message().getDate() == null ? Instant.EPOCH : mail.message().getDate().toInstant();
      List<Members.Member> members = new ArrayList<>();
      for (Attached attached : mail.attachments()) {
        members.add(
            new Members.Member(
                attached.name(),
                sent,
                false,
                () -> new ByteArrayInputStream(bytes(attached.part().getBody()))));
      }
      return Kept.of(members, () -> {});
    }
  }

  public static MailParts of(InputStream in) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(10_000)
            .setMalformedHeaderStartsBody(false)
            .build());
    Message message = builder.parseMessage(in);
    List<Entity> texts = new ArrayList<>();
    List<Entity> files = new ArrayList<>();
    gather(message, texts, files, 0);
    return new MailParts(message, texts, named(files));
  }

  /** The bytes of a part, its transfer encoding undone; of a mail within a mail, that mail. */
  public static byte[] bytes(Body body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (body instanceof SingleBody single) {
      single.writeTo(out);
    } else if (body instanceof Message inner) {
      new DefaultMessageWriter().writeMessage(inner, out);
    }
    return out.toByteArray();
  }

  private static void gather(Entity part, List<Entity> texts, List<Entity> files, int depth) {
    Body body = part.getBody();
    if (depth > MAX_DEPTH || body == null) {
      return;
    }
    if (body instanceof Multipart parts) {
      if (parts.getSubType().equalsIgnoreCase("alternative")) {
        alternative(parts, texts, files, depth);
      } else {
        boolean page = parts.getSubType().equalsIgnoreCase("related");
        for (Entity inner : parts.getBodyParts()) {
          if (!page || isText(inner) || inner.isMultipart()) {
            gather(inner, texts, files, depth + 1);
          } else if (inner.getMimeType().startsWith("application/") && isAttached(inner)) {
            files.add(inner);
          }
        }
      }
    } else if (isText(part) && !isAttached(part)) {
      texts.add(part);
    } else if (isAttached(part) || !part.getMimeType().startsWith("image/")) {
      files.add(part);
    }
  }

  /** The last form is the richest; one that cannot be read gives way to the one before. */
  private static void alternative(
      Multipart parts, List<Entity> texts, List<Entity> files, int depth) {
    List<Entity> forms = parts.getBodyParts();
    for (int i = forms.size() - 1; i >= 0; i--) {
      int before = texts.size();
      gather(forms.get(i), texts, files, depth + 1);
      if (texts.size() > before) {
        return;
      }
    }
  }

  private static boolean isText(Entity part) {
    String type = part.getMimeType();
    return type.equals("text/html")
        || type.equals("text/plain")
        || type.equals("application/xhtml+xml");
  }

  private static boolean isAttached(Entity part) {
    return "attachment".equalsIgnoreCase(part.getDispositionType());
  }

  private static List<Attached> named(List<Entity> files) {
    List<Attached> named = new ArrayList<>();
    Map<String, Integer> used = new HashMap<>();
    for (Entity file : files) {
      String name = name(file, named.size() + 1);
      int before = used.merge(name, 1, Integer::sum) - 1;
      named.add(new Attached(before == 0 ? name : (before + 1) + "-" + name, file));
    }
    return named;
  }

  private static String name(Entity file, int number) {
    String given = MailWords.fileName(file);
    if (!given.isBlank()) {
      return given.strip().replaceAll("[/\\\\\\p{Cntrl}]", "_");
    }
    String inner = file.getBody() instanceof Message mail ? mail.getSubject() : "";
    String ending = file.getMimeType().equals("message/rfc822") ? ".eml" : "";
    String words = inner == null ? "" : inner.strip().replaceAll("[/\\\\\\p{Cntrl}]", "_");
    return (words.isEmpty() ? "attachment-" + number : words) + ending;
  }
}
