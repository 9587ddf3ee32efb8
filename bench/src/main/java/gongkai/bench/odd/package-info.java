/**
 * Files as nobody should publish them and somebody will: bombs, locked and broken ones, and what is
 * no document at all. Made from nothing or from our own sample documents, the same ones for the
 * same seed, each with the outcomes that are right for it. {@link
 * gongkai.bench.odd.MeasureOddFiles} runs the product over them; a lean part is a test.
 */
package gongkai.bench.odd;
