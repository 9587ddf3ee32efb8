package gongkai.check;

/** One rule over one document. */
interface DocumentCheck {
  void check(CheckedDocument document, FindingList findings);
}
