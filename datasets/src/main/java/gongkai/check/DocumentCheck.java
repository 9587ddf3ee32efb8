package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import java.util.List;

/** One rule over one document. */
interface DocumentCheck {
  /** What its findings are called, such as {@code C7}. */
  List<String> names();

  void check(CheckedDocument document, FindingList findings);
}
