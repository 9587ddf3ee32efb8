/**
 * The page of a document: text, what is known about it, the numbers it states and what it is tied
 * to.
 *
 * <p>What comes in: a Disclosure with its text, passages, observations and findings. What goes out:
 * a {@link gongkai.site.document.DocumentPage}, in which {@link gongkai.site.document.Weaver} has
 * woven numbers, citations and matches into the words.
 */
package gongkai.site.document;
