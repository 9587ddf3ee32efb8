/**
 * How answers get out: an HTTP server with one package a resource.
 *
 * <p>What comes in: the services of the modules below, and how to show oneself. What goes out: JSON
 * below {@code /api/v1} and what operations need; pages come from above by {@link
 * gongkai.api.Frontend}. {@link gongkai.api.Routing} is the map of all addresses.
 */
package gongkai.api;
