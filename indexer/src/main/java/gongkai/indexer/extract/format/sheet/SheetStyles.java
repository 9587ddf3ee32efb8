package gongkai.indexer.extract.format.sheet;

import gongkai.indexer.extract.format.xml.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The number formats that the cells of a workbook name.
 *
 * @param indexes of the formats, by the numbers of the cells' styles
 * @param codes of the workbook's own formats, by their indexes
 */
record SheetStyles(List<Integer> indexes, Map<Integer, String> codes) {
  static SheetStyles none() {
    return new SheetStyles(List.of(), Map.of());
  }

  static SheetStyles read(XMLStreamReader xml) throws XMLStreamException {
    List<Integer> indexes = new ArrayList<>();
    Map<Integer, String> codes = new HashMap<>();
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "cellXfs" -> ofCells = true;
          case "numFmt" ->
              codes.put(
                  Xml.number(Xml.attribute(xml, "numFmtId").orElse(""), -1),
                  Xml.attribute(xml, "formatCode").orElse(""));
          case "xf" -> {
            if (ofCells) {
              indexes.add(Xml.number(Xml.attribute(xml, "numFmtId").orElse(""), 0));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        ofCells = false;
      }
    }
    return new SheetStyles(indexes, codes);
  }

  /** The index of a style's format. */
  int index(int style) {
    return style >= 0 && style < indexes.size() ? indexes.get(style) : 0;
  }

  /** The code of a style's format; empty where the file has none. */
  String code(int style) {
    return codes.getOrDefault(index(style), "");
  }
}
