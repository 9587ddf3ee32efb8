/**
 * The web pages: HTML made on the server, whole without a script.
 *
 * <p>What comes in: a request for a page. What goes out: a model, a record with everything that is
 * shown and nothing else, and from it a page by the template of the same name in {@code
 * src/main/jte}. Templates are compiled into this package, so one that does not fit its model fails
 * the build. They hold no decisions; all escaping is the template engine's. All styles are in one
 * file, {@code static/site.css}.
 */
package gongkai.api.page;
