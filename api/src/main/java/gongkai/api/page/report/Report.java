package gongkai.api.page.report;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.report.Body;

/**
 * An annual report that is held.
 *
 * @param body the authority that reports
 * @param year that it reports on
 * @param title of the document
 * @param counts whether its figures are the body's for the year; a superseded one's are not
 */
record Report(
    String document,
    String body,
    String region,
    int year,
    String title,
    boolean counts,
    Disclosure disclosure) {

  static Report of(Disclosure disclosure, boolean counts) {
    return new Report(
        disclosure.id(),
        Body.nameOf(disclosure.publisher()),
        disclosure.value(Property.REGION),
        disclosure.reportingYear().orElseThrow(),
        disclosure.title(),
        counts,
        disclosure);
  }
}
