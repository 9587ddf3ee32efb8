/**
 * What all pages share: the frame around them, their addresses, how a reader wants them to look,
 * and how they are sent. The template {@code frame/layout.jte} draws a {@link
 * gongkai.site.frame.Frame}. Nothing here knows what a page is about.
 */
package gongkai.site.frame;
