/**
 * Years and bodies side by side. What comes in: observations and passages as they are held. What
 * goes out: a body's series, each figure with the definition it follows and a mark where the series
 * breaks; and two reports compared, every cell with its change and every section with its diff.
 *
 * <p>Nothing is repaired or joined: a figure without a value has no change, and one that follows
 * another definition than the figure before it says so.
 */
package gongkai.compare;
