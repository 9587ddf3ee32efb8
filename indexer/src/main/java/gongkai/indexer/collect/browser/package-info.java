/**
 * A browser for lists that only scripts make: headless Chromium as Debian packages it, driven by
 * Selenium. It is the last means, switched on for a site by its operator, and is held to the host
 * of the page that it shows.
 */
package gongkai.indexer.collect.browser;
