/**
 * What changed, for portals that follow this one.
 *
 * <p>What comes in: an instant, or nothing. What goes out: every document that was put, changed or
 * withdrawn since, one a line, the oldest change first. Delivery is at least once: a client puts
 * each document in the place of the one with its id, and has then what the service has.
 */
package gongkai.api.change;
