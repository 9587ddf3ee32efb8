/**
 * A body's figures over the years, and two reports side by side. What comes in: names of bodies and
 * years. What goes out: the records of {@code gongkai.compare}, over JSON here and to whoever makes
 * pages of them by {@link gongkai.api.comparison.Reports}.
 */
package gongkai.api.comparison;
