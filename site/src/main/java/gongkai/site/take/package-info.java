/**
 * What readers take with them from a page.
 *
 * <p>What comes in: a table or a chart as a page shows it. What goes out: the same as a file or in
 * a frame, with its source. Every page offers its parts under its own address with {@code take}.
 */
package gongkai.site.take;
