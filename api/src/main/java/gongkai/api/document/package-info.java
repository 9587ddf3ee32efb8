/**
 * One document and all that hangs on it, as data.
 *
 * <p>What comes in: an id. What goes out: the Disclosure with its evidence, its exact text, its
 * passages, observations, findings, citations and ties, and its original bytes.
 */
package gongkai.api.document;
