package gongkai.indexer.collect.member;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip; names that are not UTF-8 are GB18030, as older Chinese Windows writes them. */
public final class ZipMembers implements Members {
  private final ZipFile zip;
  private final Enumeration<ZipArchiveEntry> entries;

  public ZipMembers(Path file) throws IOException {
    // Latin-1 keeps every byte of a name, so that it can be decoded below.
    zip = ZipFile.builder().setPath(file).setCharset(StandardCharsets.ISO_8859_1).get();
    entries = zip.getEntriesInPhysicalOrder();
  }

  @Override
  public Optional<Member> next() {
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      if (!entry.isDirectory()) {
        return Optional.of(
            new Member(
                name(entry),
                entry.getTime() < 0 ? Instant.EPOCH : Instant.ofEpochMilli(entry.getTime()),
                entry.getGeneralPurposeBit().usesEncryption(),
                () -> zip.getInputStream(entry)));
      }
    }
    return Optional.empty();
  }

  private static String name(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesUTF8ForNames()) {
      return entry.getName().replace('\\', '/');
    }
    byte[] raw = entry.getRawName();
    String name;
    try {
      name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      name = new String(raw, Charset.forName("GB18030"));
    }
    return name.replace('\\', '/');
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
