/**
 * The web pages: HTML made on the server, whole without a script.
 *
 * <p>What comes in: a request for a page. What goes out: a model, a record with everything that is
 * shown and nothing else, and from it a page by the template of the same name in the folder of
 * {@code src/main/jte} that is called as its package. Templates are compiled, so one that does not
 * fit its model fails the build. They hold no decisions; all escaping is the template engine's.
 *
 * <p>{@code frame} is what all pages share, {@code component} the pieces they are made of; then a
 * package for each kind of page. Colours, sizes and distances are named in {@code
 * static/tokens.css} alone, components are drawn in {@code static/site.css}, and no page has styles
 * of its own.
 */
package gongkai.site;
