package gongkai.indexer.extract.format.ofd;

import gongkai.indexer.extract.format.xml.Xml;
import java.util.Arrays;
import javax.xml.stream.XMLStreamReader;

/**
 * A colour as far as it matters to a reader.
 *
 * @param light from black at 0 to white at 1
 * @param alpha from 0 to 255
 */
record OfdColor(double light, double alpha) {
  static final OfdColor BLACK = new OfdColor(0, 255);

  private static final double WHITE = 0.97;
  private static final double PALE = 0.6;
  private static final double INVISIBLE = 8;
  private static final double SHEER = 128;

  /** Of a {@code FillColor}: grey, RGB or CMYK by the number of its values. */
  static OfdColor read(XMLStreamReader xml) {
    double alpha = Xml.attribute(xml, "Alpha").flatMap(OfdPage::number).orElse(255.0);
    double[] values =
        Arrays.stream(Xml.attribute(xml, "Value").orElse("0").strip().split("\\s+", -1))
            .mapToDouble(OfdColor::value)
            .toArray();
    double light =
        switch (values.length) {
          case 1 -> values[0] / 255;
          case 3 -> (0.299 * values[0] + 0.587 * values[1] + 0.114 * values[2]) / 255;
          case 4 ->
              Math.max(0, 1 - values[3] / 255) * (1 - (values[0] + values[1] + values[2]) / 765);
          default -> 0;
        };
    return new OfdColor(light, alpha);
  }

  private static double value(String text) {
    if (text.matches("#[0-9A-Fa-f]{1,2}")) {
      return Integer.parseInt(text.substring(1), 16);
    }
    return OfdPage.number(text).orElse(0.0);
  }

  boolean isUnseen() {
    return light > WHITE || alpha < INVISIBLE;
  }

  boolean isPale() {
    return light > PALE || alpha < SHEER;
  }
}
