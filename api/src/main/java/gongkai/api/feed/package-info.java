/**
 * How others come to know of what is here: any search as a feed, the map of the site, the
 * description of its search box.
 */
package gongkai.api.feed;
