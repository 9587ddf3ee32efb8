/**
 * Makes the files of the sample corpus from texts that people can review.
 *
 * <p>In comes {@code datasets/sample/texts}: one text a document, with its metadata in front. Out
 * go {@code documents/} (HTML, TXT, DOCX, DOC, PDF, XLSX, as authorities publish them) and the
 * tables in {@code expected/} that follow from the texts: what each document is, which numbers it
 * states and how documents are tied. Both are checked in, so that nothing has to be generated
 * before the corpus can be served; {@link gongkai.sample.SampleTest} says when they are out of
 * date.
 */
package gongkai.sample;
