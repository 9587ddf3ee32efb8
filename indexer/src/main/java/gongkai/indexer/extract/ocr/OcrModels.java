package gongkai.indexer.extract.ocr;

import java.io.IOException;

/** The networks of PP-OCR (version 4, and its recognition of version 3 for a second look). */
final class OcrModels {
  private static OcrModels loaded;

  private final TextFinder finder;
  private final LineReader reader;
  private final LineReader second;
  private final Uprightness uprightness;

  private OcrModels() throws IOException {
    finder = new TextFinder(Model.load("ch_PP-OCRv4_det_infer.onnx"));
    reader = new LineReader(Model.load("ch_PP-OCRv4_rec_infer.onnx"));
    second = new LineReader(Model.load("ch_PP-OCRv3_rec_infer.onnx"));
    uprightness = new Uprightness(Model.load("ch_ppocr_mobile_v2.0_cls_infer.onnx"));
  }

  /** Loads them with the first page of a process. */
  static synchronized OcrModels get() throws IOException {
    if (loaded == null) {
      loaded = new OcrModels();
    }
    return loaded;
  }

  TextFinder finder() {
    return finder;
  }

  LineReader reader() {
    return reader;
  }

  LineReader second() {
    return second;
  }

  Uprightness uprightness() {
    return uprightness;
  }
}
