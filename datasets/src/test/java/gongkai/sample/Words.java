package gongkai.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What a file says, without blanks and control characters, so that two files can be compared. */
final class Words {
  private Words() {}

  static String of(byte[] bytes, String extension, SampleText text) throws IOException {
    return raw(bytes, extension, text).replaceAll("[\\s\\p{Cntrl}\u3000\uFEFF]+", "");
  }

  private static String raw(byte[] bytes, String extension, SampleText text) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    return switch (extension) {
      case "html", "txt" -> new String(bytes, HtmlFile.charset(text));
      case "docx" -> {
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(in))) {
          yield extractor.getText();
        }
      }
      case "doc" -> {
        try (var extractor = new WordExtractor(in)) {
          yield extractor.getText();
        }
      }
      case "xlsx" -> {
        try (var extractor = new XSSFExcelExtractor(new XSSFWorkbook(in))) {
          yield extractor.getText();
        }
      }
      case "pdf" -> {
        try (var document = Loader.loadPDF(bytes)) {
          yield new PDFTextStripper().getText(document);
        }
      }
      default -> throw new IllegalArgumentException("cannot read " + extension);
    };
  }
}
