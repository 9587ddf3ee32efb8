package gongkai.indexer.extract.format.pdf;

import gongkai.indexer.extract.structure.Words;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** What annotations show on a page: words typed onto it, values of forms, stamps. */
final class PdfNotes {
  /** They show nothing until they are opened, or belong to the paper. */
  private static final Set<String> UNSEEN =
      Set.of("Popup", "Link", "Text", "Watermark", "FileAttachment", "Sound", "Movie", "Highlight");

  private static final int MAX_PARENTS = 20;

  private PdfNotes() {}

  static void show(PDPage page, PdfLayers layers, PageScan scan) throws IOException {
    for (PDAnnotation note : page.getAnnotations()) {
      String kind = String.valueOf(note.getSubtype());
      boolean seen =
          !note.isHidden()
              && !note.isNoView()
              && !UNSEEN.contains(kind)
              && layers.isShown(note.getOptionalContent());
      if (!seen || note.getRectangle() == null) {
        continue;
      }
      int before = scan.size();
      if (note.getNormalAppearanceStream() != null) {
        scan.showAnnotation(note);
      }
      if (scan.size() == before) {
        String words =
            kind.equals("Widget") ? value(note) : kind.equals("FreeText") ? note.getContents() : "";
        if (words != null && !words.isBlank()) {
          scan.type(note.getRectangle(), words.replace("\r\n", "\n").replace('\r', '\n'));
        }
      }
    }
  }

  /** What was typed or chosen; a field may leave it to its parent. */
  private static String value(PDAnnotation widget) {
    COSDictionary field = widget.getCOSObject();
    for (int i = 0; field != null && i < MAX_PARENTS; i++) {
      COSBase value = field.getDictionaryObject(COSName.V);
      boolean text = !isButton(widget.getCOSObject());
      if (value instanceof COSString string && text) {
        return Words.clean(string.getString()).isEmpty() ? "" : string.getString();
      }
      field = field.getCOSDictionary(COSName.PARENT);
    }
    return "";
  }

  /** Of a button the value is a name of the program's, and a password is not shown. */
  private static boolean isButton(COSDictionary widget) {
    COSDictionary field = widget;
    for (int i = 0; field != null && i < MAX_PARENTS; i++) {
      String type = field.getNameAsString(COSName.FT);
      if (type != null) {
        return type.equals("Btn")
            || (type.equals("Tx") && (field.getInt(COSName.FF, 0) & 1 << 13) != 0);
      }
      field = field.getCOSDictionary(COSName.PARENT);
    }
    return false;
  }
}
