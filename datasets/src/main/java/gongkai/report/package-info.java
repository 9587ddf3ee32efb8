/**
 * Annual reports of an authority: which one of a year counts.
 *
 * <p>What comes in: {@link gongkai.noun.Disclosure}s that are annual reports. What goes out: the
 * same, told apart. Pages, the API, the checks and the comparisons ask here and nowhere else.
 */
package gongkai.report;
