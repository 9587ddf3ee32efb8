/**
 * The closed grammar of written Chinese that documents share: numerals, calendar dates, document
 * numbers, the widths of characters.
 *
 * <p>What comes in: any text, hostile text too. What goes out: values in one normal form, with
 * offsets into the text as given, or nothing. Nothing here knows a document, a place or an agency;
 * words that can grow in number are data of {@code gongkai.vocabulary}.
 */
package gongkai.chinese;
