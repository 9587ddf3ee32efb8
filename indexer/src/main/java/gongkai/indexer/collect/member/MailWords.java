package gongkai.indexer.collect.member;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ContentUtil;

/**
 * Words in the headers of mails, as programs write them: by RFC 2047, RFC 2231, or as raw bytes.
 */
public final class MailWords {
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?is);\\s*(?:file)?name(\\*\\d+)?(\\*)?\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^;]*)");

  private MailWords() {}

  /** The value of a header, decoded; the empty string where there is none. */
  public static String header(Entity part, String name) {
    Field field = part.getHeader() == null ? null : part.getHeader().getField(name);
    return field == null ? "" : decode(raw(field));
  }

  /** The name that an attachment is given. */
  static String fileName(Entity part) {
    for (String header : new String[] {"Content-Disposition", "Content-Type"}) {
      Field field = part.getHeader() == null ? null : part.getHeader().getField(header);
      String name = field == null ? "" : parameter(raw(field));
      if (!name.isBlank()) {
        return name;
      }
    }
    return "";
  }

  /** Bytes that are no UTF-8 are GB18030, as older Chinese programs write them. */
  private static String raw(Field field) {
    byte[] bytes =
        field.getRaw() == null
            ? field.getBody().getBytes(StandardCharsets.UTF_8)
            : ContentUtil.decode(StandardCharsets.ISO_8859_1, field.getRaw())
                .getBytes(StandardCharsets.ISO_8859_1);
    String whole;
    try {
      whole = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      whole = new String(bytes, Charset.forName("GB18030"));
    }
    return whole.substring(whole.indexOf(':') + 1).replaceAll("\\r?\\n[ \\t]", " ").strip();
  }

  private static String decode(String text) {
    return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
  }

  private static String parameter(String header) {
    Map<Integer, String> parts = new TreeMap<>();
    boolean percent = false;
    Matcher matcher = PARAMETER.matcher(header);
    while (matcher.find()) {
      int place = matcher.group(1) == null ? -1 : Integer.parseInt(matcher.group(1).substring(1));
      percent |= matcher.group(2) != null;
      String value = matcher.group(3).strip();
      if (value.startsWith("\"") && value.endsWith("\"") && value.length() > 1) {
        value = value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
      }
      parts.putIfAbsent(place, value);
    }
    String joined = String.join("", parts.values());
    return percent ? percent(joined) : decode(joined);
  }

  /** charset'language'%E6%9D%A8 */
  private static String percent(String value) {
    int first = value.indexOf('\'');
    int second = value.indexOf('\'', first + 1);
    Charset charset = StandardCharsets.UTF_8;
    String coded = value;
    if (first > 0 && second > first) {
      coded = value.substring(second + 1);
      try {
        charset = Charset.forName(value.substring(0, first));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        charset = StandardCharsets.UTF_8;
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < coded.length(); i++) {
      boolean escaped =
          coded.charAt(i) == '%'
              && i + 2 < coded.length()
              && coded.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}");
      if (escaped) {
        bytes.write(Integer.parseInt(coded.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(coded.charAt(i)).getBytes(charset));
      }
    }
    return bytes.toString(charset);
  }
}
