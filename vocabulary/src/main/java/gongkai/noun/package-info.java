/**
 * The six nouns of the product as records, and the small parts they are made of.
 *
 * <p>What comes in: nothing of ours. What goes out: values that every other module speaks. A noun
 * checks itself when it is made, copies what it is given, and its Jackson form <em>is</em> its form
 * on the wire and in the index, so a name here is a contract (docs/api.md). Text that is absent is
 * the empty string; a value that may be absent is an {@link java.util.Optional} of a record
 * component, never {@code null}.
 *
 * <p>Every offset is counted in UTF-16 code units of the one text of a Disclosure: {@code
 * text.substring(start, end)} is the thing itself.
 */
package gongkai.noun;
