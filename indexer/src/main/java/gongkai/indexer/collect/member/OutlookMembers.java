package gongkai.indexer.collect.member;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;

/** The attachments of a mail as Outlook keeps it (MS-OXMSG). */
final class OutlookMembers {
  private OutlookMembers() {}

  static boolean has(Path file) throws IOException {
    try (MAPIMessage mail = new MAPIMessage(file.toFile())) {
      return mail.getAttachmentFiles().length > 0;
    }
  }

  static Members open(Path file) throws IOException {
    MAPIMessage mail = new MAPIMessage(file.toFile());
    List<Members.Member> members = new ArrayList<>();
    for (AttachmentChunks attached : mail.getAttachmentFiles()) {
      byte[] bytes = attached.getEmbeddedAttachmentObject();
      if (bytes != null) {
        String name = String.valueOf(attached.toString()).replaceAll("[/\\\\\\p{Cntrl}]", "_");
        members.add(
            new Members.Member(name, Instant.EPOCH, false, () -> new ByteArrayInputStream(bytes)));
      }
    }
    return Kept.of(members, mail);
  }
}
