package gongkai.indexer.collect;

import gongkai.indexer.collect.member.Members;
import gongkai.indexer.collect.member.SevenZipMembers;
import gongkai.indexer.collect.member.StreamMembers;
import gongkai.indexer.collect.member.ZipMembers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

/** How an archive is packed, told by its bytes and never by its name. */
enum Packing {
  ZIP,
  SEVEN_ZIP,
  TAR,
  /** One stream behind gzip, bzip2 or xz: a tar, or a single file. */
  COMPRESSED;

  /** Enough for the mark of a tar, the one that stands last. */
  private static final int HEAD = 512;

  /** Empty for what is not an archive, office documents in zip form included. */
  static Optional<Packing> of(Source source) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(source.file())) {
      head = in.readNBytes(HEAD);
    }
    if (starts(head, 'P', 'K', 3, 4)
        || starts(head, 'P', 'K', 5, 6)
        || starts(head, 'P', 'K', 7, 8)) {
      String type = MediaTypes.of(source.file(), source.fileName());
      return type.equals("application/zip") ? Optional.of(ZIP) : Optional.empty();
    }
    if (starts(head, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
      return Optional.of(SEVEN_ZIP);
    }
    if (starts(head, 0x1F, 0x8B)
        || starts(head, 'B', 'Z', 'h')
        || starts(head, 0xFD, '7', 'z', 'X', 'Z', 0)) {
      return Optional.of(COMPRESSED);
    }
    return StreamMembers.isTar(head) ? Optional.of(TAR) : Optional.empty();
  }

  /** A reader of the members. */
  Members open(Source source) throws IOException {
    return switch (this) {
      case ZIP -> new ZipMembers(source.file());
      case SEVEN_ZIP -> new SevenZipMembers(source.file());
      case TAR -> StreamMembers.tar(source.file());
      case COMPRESSED ->
          StreamMembers.compressed(source.file(), source.fileName(), source.modified());
    };
  }

  private static boolean starts(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
