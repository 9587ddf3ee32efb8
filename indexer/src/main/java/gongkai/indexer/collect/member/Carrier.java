package gongkai.indexer.collect.member;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Documents that carry others, each of which is a document of its own. */
public enum Carrier {
  /** A mail with attachments; a saved page has none, its parts are the page. */
  MAIL(true),
  /** A mail as Outlook keeps it. */
  OUTLOOK(true),
  /** A PDF with attachments, or a portfolio. */
  PDF(true),
  /** An OFD with attachments. */
  OFD(true),
  /** An OFD that is several documents. */
  OFD_BUNDLE(false);

  private static final int HEAD = 1 << 16;

  private final boolean document;

  Carrier(boolean document) {
    this.document = document;
  }

  /** Whether the file is a document itself, besides what it carries. */
  public boolean isDocument() {
    return document;
  }

  /** Empty for a file that carries nothing, or cannot be looked into. */
  public static Optional<Carrier> of(Path file, String fileName, Apart apart) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    try {
      if (start.startsWith("PK\u0003\u0004")) {
        return OfdMembers.kind(file);
      }
      if (start.substring(0, Math.min(start.length(), 1024)).contains("%PDF-")) {
        return PdfMembers.mayHave(file) && !apart.files(file, Optional.empty()).isEmpty()
            ? Optional.of(PDF)
            : Optional.empty();
      }
      if (fileName.toLowerCase(Locale.ROOT).endsWith(".msg") && start.startsWith("\u00D0\u00CF")) {
        return OutlookMembers.has(file) ? Optional.of(OUTLOOK) : Optional.empty();
      }
      return MailParts.isMail(start) && MailParts.hasAttachments(file)
          ? Optional.of(MAIL)
          : Optional.empty();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The extract stage, which runs apart from ours, says what is wrong with it.
      return Optional.empty();
    }
  }

  /** A reader of what it carries. */
  public Members open(Path file, Apart apart) throws IOException {
    return switch (this) {
      case MAIL -> MailParts.members(file);
      case OUTLOOK -> OutlookMembers.open(file);
      case PDF -> PdfMembers.open(file, apart);
      case OFD -> OfdMembers.attachments(file);
      case OFD_BUNDLE -> OfdMembers.documents(file);
    };
  }
}
