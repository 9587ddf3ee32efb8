/**
 * Figures of many bodies over years: one for each body, year and indicator, so that nothing counts
 * twice. What comes in: names of bodies, years, ids of indicators. What goes out: a {@link
 * gongkai.api.figure.Matrix}, long, wide or as JSON-stat, and where a body stands among its peers.
 */
package gongkai.api.figure;
