package gongkai.indexer.extract.format.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/**
 * Layers (optional content, ISO 32000-1, 8.11) that are switched on or off when a file is opened.
 */
final class PdfLayers {
  private final PDOptionalContentProperties properties;
  private final Deque<Boolean> open = new ArrayDeque<>();
  private int hidden;

  PdfLayers(PDDocument document) {
    properties = document.getDocumentCatalog().getOCProperties();
  }

  /** A new page, on which nothing is begun. */
  void begin() {
    open.clear();
    hidden = 0;
  }

  void enter(COSName tag, COSDictionary content) {
    boolean hides =
        tag != null
            && tag.equals(COSName.OC)
            && content != null
            && !isShown(PDPropertyList.create(content));
    open.push(hides);
    hidden += hides ? 1 : 0;
  }

  void leave() {
    if (!open.isEmpty() && open.pop()) {
      hidden--;
    }
  }

  /** Whether what is drawn now is on a layer that is shown. */
  boolean isOpen() {
    return hidden == 0;
  }

  /**
   * @param layer null for what is on none
   */
  boolean isShown(PDPropertyList layer) {
    if (properties == null || layer == null) {
      return true;
    }
    if (layer instanceof PDOptionalContentGroup group) {
      return properties.isGroupEnabled(group);
    }
    if (layer instanceof PDOptionalContentMembershipDictionary members) {
      List<Boolean> shown = members.getOCGs().stream().map(this::isShown).toList();
      if (shown.isEmpty()) {
        return true;
      }
      return switch (members.getVisibilityPolicy().getName()) {
        case "AllOn" -> !shown.contains(false);
        case "AnyOff" -> shown.contains(false);
        case "AllOff" -> !shown.contains(true);
        default -> shown.contains(true);
      };
    }
    return true;
  }
}
