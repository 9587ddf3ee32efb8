/**
 * The interface for programs, for people: what can be asked, and the words to ask it with.
 *
 * <p>What comes in: the operations that are served. What goes out: a page that lists them, and for
 * one of them a form whose answer is the question as an address and in three languages.
 */
package gongkai.site.developer;
