/**
 * What a document is: its title, number, publisher, dates, kind, topic, what it cites, whether it
 * is in force, and the citable pieces its text falls into.
 *
 * <p>What comes in: the text and structure that extraction found, with the margin of the page and
 * its tags. What goes out: a {@link gongkai.noun.Disclosure} in which each value is a {@link
 * gongkai.noun.Statement} that says where it was read and how sure that is, and the passages. One
 * reader looks at one part of a document (the metadata block, the tags, the head, the signature,
 * the body); one finder concludes one property from others. Where several speak, {@link
 * gongkai.indexer.describe.statement.Statements} alone decides. What nothing says stays absent.
 */
package gongkai.indexer.describe;
