package gongkai.check;

import java.util.List;

/** One rule over one document. */
interface DocumentCheck {
  /** What its findings are called, such as {@code C7}. */
  List<String> names();

  void check(CheckedDocument document, FindingList findings);
}
