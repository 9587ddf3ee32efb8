/** The front door, the pages about the site itself, and what a problem looks like to people. */
package gongkai.site.home;
