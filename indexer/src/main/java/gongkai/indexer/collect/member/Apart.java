package gongkai.indexer.collect.member;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks into files by readers that a made-up file may hang or swell: in a process of its own,
 * wherever other people's files come in.
 */
public interface Apart {
  /**
   * The files that a PDF carries.
   *
   * @param into a folder that they are copied to; empty where only their names are asked for
   * @throws IOException where it cannot be looked into
   */
  List<Carried> files(Path pdf, Optional<Path> into) throws IOException;

  /**
   * A file that another one carries.
   *
   * @param file its copy; the PDF itself where none was asked for
   */
  record Carried(String name, Instant modified, Path file) {}

  /** In this process: for files of our own making. */
  Apart HERE = PdfMembers::copied;
}
