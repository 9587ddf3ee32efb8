package gongkai.indexer.collect.member;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private PdfMembers() {}

  static boolean has(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return !files(document).isEmpty();
    }
  }

  static Members open(Path file) throws IOException {
    PDDocument document = Loader.loadPDF(file.toFile());
    List<Members.Member> members = new ArrayList<>();
    files(document)
        .forEach(
            (name, embedded) ->
                members.add(
                    new Members.Member(
                        name, modified(embedded), false, embedded::createInputStream)));
    return Kept.of(members, document);
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

  private static Instant modified(PDEmbeddedFile file) {
    try {
      Calendar date = file.getModDate();
      return date == null ? Instant.EPOCH : date.toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }
}
