/**
 * The pieces that pages are made of: a dozen templates in {@code src/main/jte/component} and what
 * each shows. A page uses these and no markup of its own for the same thing; {@code /styleguide}
 * shows them all.
 */
package gongkai.site.component;
