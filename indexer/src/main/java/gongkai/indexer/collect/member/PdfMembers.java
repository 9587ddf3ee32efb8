package gongkai.indexer.collect.member;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/** The files that a PDF carries: those of its name tree, and those pinned to its pages. */
public final class PdfMembers {
  private static final int MAX_FILES = 1000;

  /** Pages that are looked at for files pinned to them. */
  private static final int MAX_PAGES = 200;

  private static final int MAX_DEPTH = 20;

  /** Together; an archive may hold as much. */
  private static final long MAX_BYTES = 2L << 30;

  private static final List<String> SIGNS = List.of("/EmbeddedFile", "/FileAttachment", "/ObjStm");

  private static final int LONGEST_SIGN = 20;

  private PdfMembers() {}

  /** Whether a PDF may carry files: names in packed objects are seen only when it is opened. */
  static boolean mayHave(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] block = new byte[1 << 16];
      String end = "";
      for (int n = in.read(block); n > 0; n = in.read(block)) {
        String text = end + new String(block, 0, n, StandardCharsets.ISO_8859_1);
        if (SIGNS.stream().anyMatch(text::contains)) {
          return true;
        }
        end = text.substring(Math.max(0, text.length() - LONGEST_SIGN));
      }
      return false;
    }
  }

  /** The copies of the files, which go when they were taken. */
  static Members open(Path file, Apart apart) throws IOException {
    Path folder = Files.createTempDirectory("gongkai-carried");
    List<Apart.Carried> files;
    try {
      files = apart.files(file, Optional.of(folder));
    } catch (IOException | RuntimeException e) {
      delete(folder);
      throw e;
    }
    List<Members.Member> members = new ArrayList<>();
    for (Apart.Carried carried : files) {
      members.add(
          new Members.Member(
              carried.name(),
              carried.modified(),
              false,
              () -> Files.newInputStream(carried.file())));
    }
    return Kept.of(members, () -> delete(folder));
  }

  /**
   * Copies the files of a PDF, or only names them.
   *
   * @throws IOException for a PDF that cannot be read, or that carries more than is copied
   */
  public static List<Apart.Carried> copied(Path pdf, Optional<Path> into) throws IOException {
    List<Apart.Carried> copies = new ArrayList<>();
    long left = MAX_BYTES;
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (Map.Entry<String, PDEmbeddedFile> each : files(document).entrySet()) {
        Path copy = pdf;
        if (into.isPresent()) {
          copy = into.orElseThrow().resolve(Integer.toString(copies.size()));
          left -= copy(each.getValue(), copy, left);
        }
        copies.add(new Apart.Carried(each.getKey(), modified(each.getValue()), copy));
      }
    }
    return copies;
  }

  private static long copy(PDEmbeddedFile file, Path copy, long most) throws IOException {
    long size = 0;
    try (InputStream in = file.createInputStream();
        OutputStream out = Files.newOutputStream(copy)) {
      byte[] block = new byte[1 << 16];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        size += n;
        if (size > most) {
          throw new IOException("it carries more than " + MAX_BYTES + " bytes");
        }
        out.write(block, 0, n);
      }
    }
    return size;
  }

  /** By their names, which no two have. */
  public static Map<String, PDEmbeddedFile> files(PDDocument document) throws IOException {
    Map<String, PDEmbeddedFile> files = new LinkedHashMap<>();
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
    if (tree != null) {
      gather(tree, files, 0);
    }
    int number = 0;
    for (PDPage page : document.getPages()) {
      if (++number > MAX_PAGES) {
        break;
      }
      for (PDAnnotation note : page.getAnnotations()) {
        if (note instanceof PDAnnotationFileAttachment pinned
            && pinned.getFile() instanceof PDComplexFileSpecification specification) {
          put("", specification, files);
        }
      }
    }
    return files;
  }

  private static void gather(
      PDNameTreeNode<PDComplexFileSpecification> node, Map<String, PDEmbeddedFile> files, int depth)
      throws IOException {
    if (node.getNames() != null) {
      node.getNames().forEach((key, specification) -> put(key, specification, files));
    }
    if (node.getKids() != null && depth < MAX_DEPTH) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        gather(kid, files, depth + 1);
      }
    }
  }

  private static void put(
      String key, PDComplexFileSpecification specification, Map<String, PDEmbeddedFile> files) {
    PDEmbeddedFile embedded =
        specification.getEmbeddedFileUnicode() == null
            ? specification.getEmbeddedFile()
            : specification.getEmbeddedFileUnicode();
    if (embedded == null || files.size() >= MAX_FILES || files.containsValue(embedded)) {
      return;
    }
    String given =
        specification.getFileUnicode() == null
            ? specification.getFile()
            : specification.getFileUnicode();
    String name =
        (given == null || given.isBlank() ? key : given)
            .strip()
            .replaceAll("[/\\\\\\p{Cntrl}]", "_");
    String free = name.isEmpty() ? "attachment-" + (files.size() + 1) : name;
    files.put(files.containsKey(free) ? (files.size() + 1) + "-" + free : free, embedded);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  private static Instant modified(PDEmbeddedFile file) {
    try {
      Calendar date = file.getModDate();
      return date == null ? Instant.EPOCH : date.toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }
}
